package id.antrean.demo;

import java.util.List;

/**
 * The people who work in the demo. Their names say what they are and nothing else; nobody real is meant.
 *
 * @param clerks one for each counter, and one more for whoever watches
 */
record DemoStaff(List<Person> clerks) {
    /** @param pin digits, known to the demo's credentials file alone */
    record Person(String id, String name, String pin) {}

    DemoStaff {
        clerks = List.copyOf(clerks);
    }
}
