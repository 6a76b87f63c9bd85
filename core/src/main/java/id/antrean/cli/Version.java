package id.antrean.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Antrean " + (version == null ? "(not packed)" : version), "Java " + Runtime.version(),
        };
    }
}
