package id.antrean.kiosk;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code for a page or a printer to draw, one unit a module. Whoever draws it leaves four units of light around it.
 *
 * @param size modules on each side
 * @param path the dark modules as the {@code d} of one SVG path
 */
record QrCode(int size, String path) {
    /** Survives a crease: 15 % may be lost, more where the size is the same. */
    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) x++; // outside the code there is no dark module
                if (x > from) path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
            }
        }
        return new QrCode(code.size, path.toString());
    }
}
