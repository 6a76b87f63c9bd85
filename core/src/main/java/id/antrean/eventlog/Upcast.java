package id.antrean.eventlog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * How an old shape of an event becomes the next one. Events are never rewritten: they are lifted each time they are
 * read, revision by revision, before they become an object.
 *
 * @param event its short name
 * @param from the revision lifted, 1 or more; the result has revision {@code from + 1}
 * @param lift changes the payload and gives it back
 */
public record Upcast(String event, int from, UnaryOperator<ObjectNode> lift) {}
