package id.antrean;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every record a sealed interface permits, also through the sealed interfaces between them. */
public final class SealedRecords {
    private SealedRecords() {}

    public static Set<Class<?>> of(Class<?> family) {
        return walk(family).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> walk(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedRecords::walk)
                : Stream.of(type);
    }
}
