package id.antrean.cli;

import id.antrean.Servers;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where the servers listen. */
final class ServerOptions {
    static final String KIOSK_API = "kiosk-api";
    static final String DISPLAY = "display";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description =
                    "Port of kiosk-api: kiosks, counters, administration. 0 for any free one. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private int port = 8080;

    @Option(
            names = "--display-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of display: hall, phones, dashboard. 0 for any free one. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private int displayPort = 8081;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; 0.0.0.0 for every one of this machine. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private String host = "127.0.0.1";

    @Option(
            names = "--kiosk-url",
            paramLabel = "URL",
            description =
                    "How browsers reach kiosk-api, if not at its own port: behind a proxy, or on another machine.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable String kioskUrl;

    @Option(
            names = "--display-url",
            paramLabel = "URL",
            description = "How browsers reach display, if not at its own port.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable String displayUrl;

    Servers.Plan plan(Set<String> roles) {
        return new Servers.Plan(roles, host, Map.of(KIOSK_API, port, DISPLAY, displayPort), urls());
    }

    private Map<String, String> urls() {
        if (kioskUrl != null && displayUrl != null) return Map.of(KIOSK_API, kioskUrl, DISPLAY, displayUrl);
        if (kioskUrl != null) return Map.of(KIOSK_API, kioskUrl);
        return displayUrl == null ? Map.of() : Map.of(DISPLAY, displayUrl);
    }
}
