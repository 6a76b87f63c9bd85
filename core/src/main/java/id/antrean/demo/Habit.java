package id.antrean.demo;

/** What a visitor of the demo does besides waiting and being served. */
enum Habit {
    /** Comes when called, is served, goes home. */
    ORDINARY,
    /** Comes only when called a second time. */
    SLOW,
    /** Has left, and told nobody. */
    ABSENT,
    /** Comes a moment after the clerk has given up; one in a day. */
    ALMOST_ABSENT,
    /** Waits a while, then gives the ticket back. */
    IMPATIENT,
    /** Must fetch a copy in the middle of the service. */
    FORGETFUL,
    /** Needs a second service afterwards. */
    ONWARD
}
