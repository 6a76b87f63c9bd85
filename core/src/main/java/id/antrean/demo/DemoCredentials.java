package id.antrean.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * Every key of the demo: what {@code demo-credentials.json} in its data directory holds.
 *
 * @param clerk a token that may run every counter
 * @param clerks a token for each clerk, in the order of the staff
 * @param staff the clerks who sign in with a PIN
 * @param supervisors those who sign in at the desk with one
 */
record DemoCredentials(
        String kiosk,
        String display,
        String clerk,
        List<String> clerks,
        String supervisor,
        String manager,
        String administrator,
        List<Person> staff,
        List<Person> supervisors) {
    static final String FILE = "demo-credentials.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Somebody who works in the demo. The name says what he or she is and nothing else; nobody real is meant.
     *
     * @param pin digits
     */
    record Person(String id, String name, String pin) {}

    DemoCredentials {
        clerks = List.copyOf(clerks);
        staff = List.copyOf(staff);
        supervisors = List.copyOf(supervisors);
    }

    /** What an earlier run wrote; empty if there is none, or none that can be read. */
    static Optional<DemoCredentials> read(Path directory) {
        try {
            return Optional.of(
                    JSON.readValue(directory.resolve(FILE).toFile(), new TypeReference<DemoCredentials>() {}));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Writes the file whole or not at all, readable by its owner alone. */
    void write(Path directory) {
        try {
            Files.createDirectories(directory);
            var draft = ownersFile(directory);
            Files.write(draft, JSON.writeValueAsBytes(this));
            Files.move(
                    draft,
                    directory.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + directory.resolve(FILE), failure);
        }
    }

    private static Path ownersFile(Path directory) throws IOException {
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            return Files.createTempFile(directory, FILE, ".tmp", ownerOnly);
        } catch (UnsupportedOperationException notPosix) {
            return Files.createTempFile(directory, FILE, ".tmp");
        }
    }
}
