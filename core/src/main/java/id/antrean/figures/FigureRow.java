package id.antrean.figures;

/** What one row of the answer counts, before it has a name. */
record FigureRow(
        long joined,
        long called,
        long served,
        long noShows,
        long cancelled,
        long transferred,
        long leftAtClose,
        long open,
        long waitingNow,
        long longestWaitMs,
        long abandoned,
        Spread waiting,
        Spread walking,
        Spread service,
        long suspect,
        Spread suspended,
        WithinStandard withinStandard,
        ForecastHonesty forecast) {
    static final FigureRow NONE = new FigureRow(
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            Spread.NONE,
            Spread.NONE,
            Spread.NONE,
            0,
            Spread.NONE,
            WithinStandard.of(0, 0),
            new ForecastHonesty(0, 0, null, null, null));

    /** This, with what is about being served taken from another row. */
    FigureRow served(FigureRow by) {
        return new FigureRow(
                joined,
                called,
                by.served,
                noShows,
                cancelled,
                transferred,
                leftAtClose,
                open,
                waitingNow,
                longestWaitMs,
                abandoned,
                waiting,
                walking,
                by.service,
                by.suspect,
                suspended,
                by.withinStandard,
                forecast);
    }
}
