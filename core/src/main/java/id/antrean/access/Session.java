package id.antrean.access;

/**
 * A browser that is signed in.
 *
 * @param name the person's name, or the device's label
 * @param device true for a kiosk, a display or a counter PC; false for a person
 */
public record Session(Caller caller, String name, boolean device) {}
