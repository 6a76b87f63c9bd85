package id.antrean.cluster;

import com.hazelcast.cluster.Member;
import id.antrean.mall.MallId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which node a mall's commands go to: of those that are no mere watchers, the one whose address ranks highest for that
 * mall. Nothing is stored or agreed on: all who see the same members say the same. When a node comes or goes, only its
 * own share of the malls moves; when it comes back at its address, it gets the same malls.
 */
final class Owners {
    private Owners() {}

    /** @return empty while there are only watchers */
    static Optional<Member> of(MallId mall, Collection<Member> members) {
        return members.stream()
                .filter(member -> !member.isLiteMember())
                .max(Comparator.comparingLong((Member member) -> rank(mall, address(member)))
                        .thenComparing(Owners::address));
    }

    private static String address(Member member) {
        return member.getAddress().toString();
    }

    /** As good as random, and the same on every machine. */
    static long rank(MallId mall, String address) {
        return mixed(mixed(mall.value().hashCode()) ^ address.hashCode());
    }

    /** Stafford's variant 13 of the finalizer of MurmurHash3. */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
