package id.antrean.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** What can break. Each breaks it, waits as long as it is told, and sees to it that it goes on. */
enum Fault {
    KILL_NODE {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            var node = house.one(random);
            node.kill();
            node.begin();
            node.awaitReady();
        }
    },
    KILL_POSTGRES {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            house.postgres().kill();
            house.postgres().run();
        }
    },
    STOP_POSTGRES {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            house.postgres().stopAtOnce();
            house.postgres().run();
        }
    },
    FREEZE_NODE {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            var node = house.one(random);
            node.signal("STOP");
            try {
                TimeUnit.MILLISECONDS.sleep(ms);
            } finally {
                node.signal("CONT");
            }
        }
    },
    CUT_DATABASE {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            var wire = house.one(random).wire();
            wire.cut();
            TimeUnit.MILLISECONDS.sleep(ms);
            wire.mend();
        }
    },
    SILENT_DATABASE {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            var wire = house.one(random).wire();
            wire.fallSilent();
            TimeUnit.MILLISECONDS.sleep(ms);
            wire.mend();
        }
    },
    CLOCK_JUMP {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            var node = house.one(random);
            node.setClock(List.of("+3h", "-3h", "+40s", "-40s").get(random.nextInt(4)));
            TimeUnit.MILLISECONDS.sleep(ms);
            node.setClock("+0");
        }
    },
    MIDNIGHT_JUMP {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            var node = house.one(random);
            var malls = house.mallNames();
            node.setClock(List.of("+13h", "+17h", "+24h", "-9h", "-24h").get(random.nextInt(5)));
            TimeUnit.MILLISECONDS.sleep(SWEEP_MS + ms);
            node.setClock("+0");
            TimeUnit.MILLISECONDS.sleep(CLOCK_READ_MS);
            long back = System.nanoTime();
            TimeUnit.MILLISECONDS.sleep(SHORTLY_MS);
            house.answeredSince(back, key(), malls, ANSWERED_WITHIN);
        }
    },
    FULL_DISK {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            house.databases().fillDisk(random.nextBoolean(), ms);
        }
    },
    HUNG_DISK {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            house.databases().hangDisk(ms);
        }
    },
    SLOW_DISK {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            var slow = house.postgres().slow(SLOW);
            try {
                long from = System.nanoTime();
                house.rush(RUSH);
                TimeUnit.MILLISECONDS.sleep(ms);
                if (house.postgres().keepsALittle().compareTo(SLOW) < 0)
                    throw new IOException("the disk was slow, and PostgreSQL has not noticed");
                house.answeredSince(from, key(), house.mallNames(), ANSWERED_WITHIN);
            } finally {
                slow.close();
            }
        }
    },
    FAILED_SYNC {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            house.postgres().failSyncs(1 + random.nextInt(SYNCS_BEFORE_MAX));
        }
    },
    SILENT_OWNER {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            var malls = house.mallNames();
            var node = house.owner(malls.get(random.nextInt(malls.size())));
            house.awaitCluster();
            house.sender().avoid(node);
            TimeUnit.MILLISECONDS.sleep(SHORTLY_MS);
            node.signal("STOP");
            try {
                long from = System.nanoTime();
                TimeUnit.MILLISECONDS.sleep(TAKEN_FOR_GONE_MS + ms * 5 / 4);
                house.answeredSince(from, key(), malls, ANSWERED_WITHIN);
            } finally {
                node.signal("CONT");
                house.sender().avoid(null);
            }
        }
    },
    CUT_NODES {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            house.cutBetweenNodes();
            TimeUnit.MILLISECONDS.sleep(TAKEN_FOR_GONE_MS + ms);
        }
    },
    FAIL_OVER {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            long dead = house.databases().failOver();
            long again = house.sender().awaitAccepted(System.nanoTime());
            house.note("fail-over: " + TimeUnit.NANOSECONDS.toMillis(again - dead)
                    + " ms from the death of the primary to the first ticket the new one acknowledged");
        }
    },
    CONNECTION_STORM {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            hold(house.one(random).url(), 1_000, "", ms);
        }
    },
    SLOW_READERS {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            var request = "GET /api/v1/malls/mall-1/board/events HTTP/1.1\r\nHost: here\r\n\r\n";
            hold(house.one(random).displayUrl(), 200, request, ms);
        }
    },
    SLOW_SENDERS {
        @Override
        void strike(House house, SplittableRandom random, long ms) throws Exception {
            var beginning = "POST /api/v1/malls/mall-1/tickets HTTP/1.1\r\nHost: here\r\nContent-Length: 99\r\n\r\n{";
            long from = System.nanoTime();
            hold(house.one(random).url(), 1_000, beginning, ARRIVES_MS + ms);
            house.answeredSince(from, key(), house.mallNames(), ANSWERED_WITHIN);
        }
    };

    /** After so long without a word the nodes take one another for gone. */
    private static final long TAKEN_FOR_GONE_MS = 5_000;

    /** After so long a node ends a connection whose request has not arrived. */
    private static final long ARRIVES_MS = 10_000;

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);
    private static final Duration SLOW = Duration.ofMillis(100);
    private static final int RUSH = 60;
    private static final int SYNCS_BEFORE_MAX = 20;
    /** A node looks so often what is due by its clock. */
    private static final long SWEEP_MS = 10_000;
    /** So long until a clock that was set is read. */
    private static final long CLOCK_READ_MS = 3_000;

    private static final long SHORTLY_MS = 2_000;

    abstract void strike(House house, SplittableRandom random, long ms) throws Exception;

    /** As it is named on the command line. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** So many connections that say this much and read nothing. */
    private static void hold(String url, int many, String said, long ms) throws InterruptedException {
        int port = java.net.URI.create(url).getPort();
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < many; i++) {
            try {
                var socket = new Socket();
                sockets.add(socket);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException refused) {
                // the node may turn them away
            }
        }
        TimeUnit.MILLISECONDS.sleep(ms);
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException gone) {
                // closed by the node already
            }
        }
    }
}
