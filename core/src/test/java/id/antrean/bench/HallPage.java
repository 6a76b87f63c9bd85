package id.antrean.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One mall's screens, and the work behind what they show.
 *
 * @param path of the stream that a screen follows
 * @param heard events that have come to any of them
 */
record HallPage(HallWork work, String path, AtomicLong heard) {
    /** Opens so many at a server that is not the product. */
    Screens open(int port, String elsewhere, int many) throws Exception {
        return Screens.open(port, List.of(elsewhere), many, (screen, name, id) -> heard.incrementAndGet());
    }

    Screens open(int port, int many) throws Exception {
        return open(port, path, many);
    }

    /** The first screens load classes and warm the compiler; they are gone when it counts. */
    void warmUp(Served display, int many) throws Exception {
        try (var some = open(display.port(), many)) {
            for (int n = 0; n < 40; n++) {
                work.act();
                Thread.sleep(50);
            }
            if (some.gone() > 0) throw new IllegalStateException("screens were cut off");
        }
    }
}
