package id.antrean.visitor;

import id.antrean.day.ClerkId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clerk's word to the colleagues who serve the visitor next.
 *
 * @param by null where nobody is named
 */
public record Note(String text, @Nullable ClerkId by, Instant at) {}
