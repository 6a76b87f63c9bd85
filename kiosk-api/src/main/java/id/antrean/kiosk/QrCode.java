package id.antrean.kiosk;

import static io.nayuki.qrcodegen.QrCode.MAX_VERSION;
import static io.nayuki.qrcodegen.QrCode.MIN_VERSION;

import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;

/**
 * A QR code for a page or a printer to draw, one unit a module. Whoever draws it leaves four units of light around it.
 *
 * @param size modules on each side
 * @param path the dark modules as the {@code d} of one SVG path
 */
record QrCode(int size, String path) {
    /**
     * Any mask can be read. To try all eight and judge which looks best took more of the processors than all the rest of
     * a ticket together; what is encoded here ends in random letters, so no mask makes large areas of one colour.
     */
    private static final int MASK = 0;

    /** Survives a crease: 15 % may be lost, more where the size is the same. */
    static QrCode of(String text) {
        var segments = QrSegment.makeSegments(text);
        var code =
                io.nayuki.qrcodegen.QrCode.encodeSegments(segments, Ecc.MEDIUM, MIN_VERSION, MAX_VERSION, MASK, true);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) x++; // outside the code there is no dark module
                if (x > from) run(path, from, y, x - from);
            }
        }
        return new QrCode(code.size, path.toString());
    }

    private static void run(StringBuilder path, int x, int y, int length) {
        path.append('M').append(x).append(' ').append(y);
        path.append('h').append(length).append("v1h-").append(length).append('z');
    }
}
