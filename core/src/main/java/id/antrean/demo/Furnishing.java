package id.antrean.demo;

import id.antrean.House;
import id.antrean.access.Access;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.access.StaffMember;
import id.antrean.day.ClerkId;
import id.antrean.eventlog.Origin;
import id.antrean.mall.Catalogue;
import id.antrean.mall.MallId;
import id.antrean.mall.axon.MallAnswer;
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

    private final House house;
    private final Catalogue catalogue;
    private final RandomGenerator random;

    /** @param random for PINs; nobody should be able to guess it */
    Furnishing(House house, Catalogue catalogue, RandomGenerator random) {
        this.house = house;
        this.catalogue = catalogue;
        this.random = random;
    }

    /** Publishes the demo's catalogue unless it is in force already. */
    void publish() {
        var current = house.mallCommands().current(catalogue.mall()).map(PublishedCatalogue::catalogue);
        if (current.filter(catalogue::equals).isPresent()) return;
        switch (house.mallCommands().publish(catalogue, DEMO)) {
            case MallAnswer.Published done -> {}
            case MallAnswer.Refused(var problems) ->
                throw new IllegalStateException("the demo's catalogue is refused: " + problems);
            case MallAnswer.KeyReused impossible -> throw new IllegalStateException("no key was sent");
            case MallAnswer.Overloaded busy -> throw new IllegalStateException("the database does not answer");
        }
    }

    /** The keys of an earlier run, if they still open this house; else new ones, written to the directory. */
    DemoCredentials credentials(Path directory) {
        var access = house.access();
        return DemoCredentials.read(directory)
                .filter(old -> access.callerOf(old.administrator()).isPresent())
                .orElseGet(() -> {
                    var made = make(access);
                    made.write(directory);
                    return made;
                });
    }

    private DemoCredentials make(Access access) {
        var mall = catalogue.mall();
        var staff = IntStream.rangeClosed(1, catalogue.counters().size() + 1)
                .mapToObj(this::person)
                .toList();
        // PINs are hashed slowly on purpose: all processors help
        staff.parallelStream().forEach(person -> access.addStaff(member(mall, person), person.pin()));
        return new DemoCredentials(
                token(access, Role.KIOSK),
                token(access, Role.DISPLAY),
                token(access, Role.CLERK),
                clerkTokens(access, mall, staff),
                token(access, Role.SUPERVISOR),
                token(access, Role.MANAGER),
                token(access, Role.ADMINISTRATOR),
                staff);
    }

    private DemoCredentials.Person person(int number) {
        var pin = new StringBuilder();
        while (pin.length() < PIN_DIGITS) pin.append(random.nextInt(10));
        return new DemoCredentials.Person(
                String.format(Locale.ROOT, "petugas-%02d", number), "Petugas " + number, pin.toString());
    }

    private static StaffMember member(MallId mall, DemoCredentials.Person person) {
        return StaffMember.clerk(mall, new ClerkId(person.id()), person.name());
    }

    private String token(Access access, Role role) {
        return access.createToken(Grant.of(role, catalogue.mall(), "demo " + role.key())).secret();
    }

    private static List<String> clerkTokens(Access access, MallId mall, List<DemoCredentials.Person> staff) {
        return staff.stream()
                .map(person -> Grant.ofClerk(mall, new ClerkId(person.id()), null, "demo " + person.name()))
                .map(grant -> access.createToken(grant).secret())
                .toList();
    }
}
