package id.antrean.mall.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A node tree as maps, lists, texts, numbers and flags: what a JSON writer takes. */
final class Plain {
    private Plain() {}

    static Map<String, @Nullable Object> map(MappingNode node) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        node.getValue()
                .forEach(tuple -> map.put(((ScalarNode) tuple.getKeyNode()).getValue(), value(tuple.getValueNode())));
        return map;
    }

    private static Object value(Node node) {
        return switch (node) {
            case MappingNode mapping -> map(mapping);
            case SequenceNode sequence ->
                sequence.getValue().stream().map(Plain::value).toList();
            case ScalarNode scalar when scalar.getTag().equals(Tag.INT) -> Integer.valueOf(scalar.getValue());
            case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) -> Boolean.valueOf(scalar.getValue());
            case ScalarNode scalar -> scalar.getValue();
            default -> throw new IllegalArgumentException("no part of a catalogue: " + node.getTag());
        };
    }
}
