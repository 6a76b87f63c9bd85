package id.antrean.day;

/** placeholder, being written */
final class CallingOrder {
    private CallingOrder() {}
}
