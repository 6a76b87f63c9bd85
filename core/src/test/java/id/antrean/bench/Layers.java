package id.antrean.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whose a class is, as far as a profile cares. */
final class Layers {
    private static final Map<String, String> LAYERS = new LinkedHashMap<>();

    static {
        LAYERS.put("id.antrean.bench.", "the benchmark itself");
        LAYERS.put("id.antrean.day.axon.", "the shells around the rules");
        LAYERS.put("id.antrean.day.", "the rules of the day");
        LAYERS.put("id.antrean.mall.", "the rules of the mall");
        LAYERS.put("id.antrean.eventlog.axon.", "the shells around the rules");
        LAYERS.put("id.antrean.eventlog.", "the log");
        LAYERS.put("id.antrean.figures.", "figures");
        LAYERS.put("id.antrean.board.", "the board");
        LAYERS.put("id.antrean.", "the rest of the product");
        LAYERS.put("org.axonframework.", "Axon");
        LAYERS.put("com.fasterxml.jackson.", "JSON");
        LAYERS.put("org.postgresql.", "the database's driver");
        LAYERS.put("com.zaxxer.", "the pool of connections");
        LAYERS.put("io.netty.", "Netty");
        LAYERS.put("io.vertx.", "Vert.x");
        LAYERS.put("com.hazelcast.", "Hazelcast");
        LAYERS.put("io.micrometer.", "metrics");
        LAYERS.put("ch.qos.logback.", "logging");
    }

    private Layers() {}

    static Optional<String> of(String type) {
        return LAYERS.entrySet().stream()
                .filter(layer -> type.startsWith(layer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
