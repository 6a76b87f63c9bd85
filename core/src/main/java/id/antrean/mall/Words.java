package id.antrean.mall;

/**
 * One text in the two languages of every screen.
 *
 * @param id Indonesian, never blank
 * @param en English, never blank
 */
public record Words(String id, String en) {
    public Words {
        if (id.isBlank() || en.isBlank()) throw new IllegalArgumentException("a text needs both id and en");
    }

    public String in(Language language) {
        return switch (language) {
            case ID -> id;
            case EN -> en;
        };
    }
}
