package id.antrean.figures;

/** How a leg ended. Each leg ends once. */
enum Ending {
    COMPLETED("completed"),
    TRANSFERRED("transferred"),
    NO_SHOW("no-show"),
    CANCELLED("cancelled"),
    LEFT("left"),
    /** The transfer that made it was taken back: it counts nowhere. */
    UNDONE("undone");

    private final String stored;

    Ending(String stored) {
        this.stored = stored;
    }

    /** As in the table. */
    String stored() {
        return stored;
    }

    static Ending of(String stored) {
        for (var ending : values()) if (ending.stored.equals(stored)) return ending;
        throw new IllegalArgumentException("no ending: " + stored);
    }
}
