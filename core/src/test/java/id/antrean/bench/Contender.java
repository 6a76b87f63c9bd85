package id.antrean.bench;

import java.time.Duration;

/** One who does what is measured: the product, or a rival. Each has a database of its own on the same server. */
interface Contender extends AutoCloseable {
    Run run(int clients, Duration lasts) throws Exception;

    @Override
    void close();
}
