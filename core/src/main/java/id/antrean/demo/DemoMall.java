package id.antrean.demo;

import id.antrean.mall.Catalogue;
import id.antrean.mall.Language;
import id.antrean.mall.ServiceId;
import id.antrean.mall.yaml.CatalogueReading;
import id.antrean.mall.yaml.CatalogueYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The demo's mall, read from the two files beside this class. */
public final class DemoMall {
    private static final String CATALOGUE = "khatulistiwa.yaml";
    private static final String DEMAND = "khatulistiwa-demand.yaml";

    private DemoMall() {}

    public static Catalogue catalogue() {
        return switch (CatalogueYaml.read(CATALOGUE, text(CATALOGUE))) {
            case CatalogueReading.Sound(var catalogue) -> catalogue;
            case CatalogueReading.Faulty faulty -> throw new IllegalStateException(faulty.text(Language.EN));
        };
    }

    static Demand demand() {
        Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(DEMAND));
        if (!(file.get("services") instanceof Map<?, ?> services)) throw new IllegalStateException(DEMAND);
        var visitors = new LinkedHashMap<ServiceId, Double>();
        services.forEach((service, count) ->
                visitors.put(new ServiceId(String.valueOf(service)), Double.valueOf(String.valueOf(count))));
        return new Demand(visitors);
    }

    private static String text(String name) {
        try (var file = DemoMall.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException(name + " is missing from the program");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
