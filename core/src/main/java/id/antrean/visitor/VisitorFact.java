package id.antrean.visitor;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one visitor.
 *
 * @param priorityClass a key of the policy; null for none
 * @param note null for none
 */
public record VisitorFact(
        @Nullable String priorityClass, @Nullable Note note) {
    static final VisitorFact NONE = new VisitorFact(null, null);
}
