package id.antrean.mall;

import java.util.List;

/** Why a catalogue was refused. The old one stays in force. */
public sealed interface MallRefusal {
    String sentence(Language language);

    /** The catalogue names another mall than the one it was sent to. */
    record OtherMall(MallId mall, MallId named) implements MallRefusal {
        @Override
        public String sentence(Language language) {
            return switch (language) {
                case ID -> "Katalog ini milik mal " + named + ", bukan " + mall + ".";
                case EN -> "This catalogue is of the mall " + named + ", not of " + mall + ".";
            };
        }
    }

    /** The same request was refused before, and nothing is done under its key any more. */
    record RefusedBefore() implements MallRefusal {
        @Override
        public String sentence(Language language) {
            return switch (language) {
                case ID -> "Permintaan ini sudah ditolak. Ulangi langkahnya bila masih perlu.";
                case EN -> "This request was refused before. Do it once more if it is still needed.";
            };
        }
    }

    /** @param findings what is wrong, at least one */
    record Faulty(List<Finding> findings) implements MallRefusal {
        public Faulty {
            findings = List.copyOf(findings);
        }

        @Override
        public String sentence(Language language) {
            var first = findings.get(0);
            var where = first.path() + ": " + first.reason().in(language);
            int more = findings.size() - 1;
            return switch (language) {
                case ID -> "Katalog ditolak: " + where + (more == 0 ? "." : " (dan " + more + " lagi).");
                case EN -> "The catalogue was refused: " + where + (more == 0 ? "." : " (and " + more + " more).");
            };
        }
    }

    /**
     * Somebody else published in the meantime: what the administrator read is not in force any more.
     *
     * @param basedOn the version that was read
     * @param inForce the version that is in force
     */
    record Overtaken(int basedOn, int inForce) implements MallRefusal {
        @Override
        public String sentence(Language language) {
            return switch (language) {
                case ID ->
                    "Katalog sudah diubah orang lain: Anda membaca versi " + basedOn + ", yang berlaku kini versi "
                            + inForce + ".";
                case EN ->
                    "Somebody else has changed the catalogue: you read version " + basedOn
                            + ", in force now is version " + inForce + ".";
            };
        }
    }

    /** @param beyond what the agency may not change, at least one */
    record NotTheirs(AgencyId agency, List<Difference> beyond) implements MallRefusal {
        public NotTheirs {
            beyond = List.copyOf(beyond);
        }

        @Override
        public String sentence(Language language) {
            var first = beyond.get(0).path();
            int more = beyond.size() - 1;
            return switch (language) {
                case ID ->
                    "Bukan wewenang instansi " + agency + ": " + first
                            + (more == 0 ? "." : " (dan " + more + " lagi).");
                case EN ->
                    "Not for the agency " + agency + " to change: " + first
                            + (more == 0 ? "." : " (and " + more + " more).");
            };
        }
    }
}
