package id.antrean.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the {@link OpenHouse} to a test. It is opened once and closed when all tests are done; its pages, after each. */
final class InOpenHouse implements ParameterResolver, AfterEachCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == OpenHouse.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return kept(test).computeIfAbsent("house", key -> open(), OpenHouse.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var house = kept(test).get("house", OpenHouse.class);
        if (house != null) house.browser().closePages();
    }

    private static ExtensionContext.Store kept(ExtensionContext test) {
        return test.getRoot().getStore(Namespace.create(InOpenHouse.class));
    }

    private static OpenHouse open() {
        try {
            return new OpenHouse();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
