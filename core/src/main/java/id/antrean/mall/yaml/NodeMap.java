package id.antrean.mall.yaml;

import id.antrean.mall.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping being written: keys in the order they are given; what is null is left out. */
final class NodeMap {
    private final List<NodeTuple> tuples = new ArrayList<>();
    private final FlowStyle style;

    private NodeMap(FlowStyle style) {
        this.style = style;
    }

    static NodeMap block() {
        return new NodeMap(FlowStyle.BLOCK);
    }

    Node node() {
        return new MappingNode(Tag.MAP, tuples, style);
    }

    NodeMap text(String key, String value) {
        return put(key, text(value));
    }

    NodeMap number(String key, @Nullable Integer value) {
        return value == null ? this : put(key, scalar(Tag.INT, value.toString()));
    }

    NodeMap flag(String key, boolean value) {
        return put(key, scalar(Tag.BOOL, Boolean.toString(value)));
    }

    NodeMap date(String key, @Nullable LocalDate value) {
        return value == null ? this : text(key, value.toString());
    }

    NodeMap words(String key, Words words) {
        return put(key, words(words));
    }

    NodeMap map(String key, NodeMap map) {
        return put(key, map.node());
    }

    NodeMap mapUnlessEmpty(String key, NodeMap map) {
        return map.tuples.isEmpty() ? this : map(key, map);
    }

    <T> NodeMap listUnlessEmpty(String key, List<T> values, Function<T, Node> each) {
        return values.isEmpty() ? this : list(key, values, each);
    }

    <T> NodeMap list(String key, List<T> values, Function<T, Node> each) {
        var nodes = values.stream().map(each).toList();
        boolean plain = nodes.stream().allMatch(ScalarNode.class::isInstance);
        return put(key, new SequenceNode(Tag.SEQ, nodes, plain ? FlowStyle.FLOW : FlowStyle.BLOCK));
    }

    static Node words(Words words) {
        return new NodeMap(FlowStyle.FLOW)
                .text("id", words.id())
                .text("en", words.en())
                .node();
    }

    /** A text; the writer quotes it where YAML would take it for something else. */
    static Node text(String value) {
        return scalar(Tag.STR, value);
    }

    private NodeMap put(String key, Node value) {
        tuples.add(new NodeTuple(text(key), value));
        return this;
    }

    private static Node scalar(Tag tag, String value) {
        return new ScalarNode(tag, value, null, null, ScalarStyle.PLAIN);
    }
}
