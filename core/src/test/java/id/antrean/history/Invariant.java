package id.antrean.history;

/** One thing that must hold of every run. */
interface Invariant {
    void check(Evidence evidence, Findings findings);
}
