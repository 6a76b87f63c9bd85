package id.antrean.demo;

import id.antrean.access.Access;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.access.StaffMember;
import id.antrean.day.ClerkId;
import id.antrean.eventlog.Origin;
import id.antrean.mall.Catalogue;
import id.antrean.mall.MallId;
import id.antrean.mall.axon.MallAnswer;
import id.antrean.mall.axon.MallCommands;
import id.antrean.mall.axon.PublishedCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Puts into an empty house what a mall needs: its catalogue, its people and their keys. */
final class Furnishing {
    private static final int PIN_DIGITS = 6;
    private static final Origin DEMO = new Origin("demo", Role.ADMINISTRATOR.name(), null, "demo-catalogue", null);

    private final MallCommands malls;
    private final Access access;
    private final Catalogue catalogue;
    private final RandomGenerator random;

    /** @param random for PINs; nobody should be able to guess it */
    Furnishing(MallCommands malls, Access access, Catalogue catalogue, RandomGenerator random) {
        this.malls = malls;
        this.access = access;
        this.catalogue = catalogue;
        this.random = random;
    }

    /** Publishes the demo's catalogue unless it is in force already. */
    void publish() {
        var current = malls.current(catalogue.mall()).map(PublishedCatalogue::catalogue);
        if (current.filter(catalogue::equals).isPresent()) return;
        switch (malls.publish(catalogue, DEMO)) {
            case MallAnswer.Published done -> {}
            case MallAnswer.Unchanged already -> {}
            case MallAnswer.Refused(var problems) ->
                throw new IllegalStateException("the demo's catalogue is refused: " + problems);
            case MallAnswer.KeyReused impossible -> throw new IllegalStateException("no key was sent");
            case MallAnswer.Overloaded busy -> throw new IllegalStateException("the database does not answer");
        }
    }

    /** The keys of an earlier run, if they still open this house; else new ones, written to the directory. */
    DemoCredentials credentials(Path directory) {
        return DemoCredentials.read(directory)
                .filter(old -> access.callerOf(old.administrator()).isPresent())
                .orElseGet(() -> {
                    var made = make();
                    made.write(directory);
                    return made;
                });
    }

    private DemoCredentials make() {
        var mall = catalogue.mall();
        var staff = IntStream.rangeClosed(1, catalogue.counters().size() + 1)
                .mapToObj(number -> person("petugas", "Petugas", number))
                .toList();
        // PINs are hashed slowly on purpose: all processors help
        staff.parallelStream().forEach(person -> access.addStaff(member(mall, Role.CLERK, person), person.pin()));
        var supervisor = person("supervisor", "Supervisor", 1);
        access.addStaff(member(mall, Role.SUPERVISOR, supervisor), supervisor.pin());
        return new DemoCredentials(
                token(Role.KIOSK),
                token(Role.DISPLAY),
                token(Role.CLERK),
                clerkTokens(mall, staff),
                token(Role.SUPERVISOR),
                token(Role.MANAGER),
                token(Role.ADMINISTRATOR),
                staff,
                List.of(supervisor));
    }

    private DemoCredentials.Person person(String id, String name, int number) {
        var pin = new StringBuilder();
        while (pin.length() < PIN_DIGITS) pin.append(random.nextInt(10));
        return new DemoCredentials.Person(
                String.format(Locale.ROOT, "%s-%02d", id, number), name + " " + number, pin.toString());
    }

    private static StaffMember member(MallId mall, Role role, DemoCredentials.Person person) {
        return new StaffMember(mall, new ClerkId(person.id()), person.name(), role, null);
    }

    private String token(Role role) {
        return access.createToken(Grant.of(role, catalogue.mall(), "demo " + role.key()))
                .secret();
    }

    private List<String> clerkTokens(MallId mall, List<DemoCredentials.Person> staff) {
        return staff.stream()
                .map(person -> Grant.ofClerk(mall, new ClerkId(person.id()), null, "demo " + person.name()))
                .map(grant -> access.createToken(grant).secret())
                .toList();
    }
}
