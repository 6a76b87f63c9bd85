package id.antrean.day.check;

import static id.antrean.day.check.Broken.unless;

import id.antrean.day.DayEvent.CounterOpened;
import id.antrean.day.LegState;
import id.antrean.day.check.Post.Taken;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each open counter has. */
final class Posts {
    private final Stays stays;
    private final Map<CounterId, Post> posts = new HashMap<>();
    private final Map<ServiceId, Integer> parallel = new HashMap<>();

    Posts(Stays stays) {
        this.stays = stays;
    }

    /** How many visitors each service allows at one counter. */
    void allow(Catalogue catalogue) {
        parallel.clear();
        catalogue.services().forEach(service -> parallel.put(service.service(), service.parallel()));
    }

    void open(CounterOpened opened) {
        unless(!posts.containsKey(opened.counter()), "a counter has one clerk", "%s", opened);
        posts.put(opened.counter(), new Post(opened.clerk(), false, Set.of(), null));
    }

    void pause(CounterId counter, boolean paused) {
        var post = of(counter);
        unless(post.tickets().isEmpty(), "a counter pauses only when no visitor is at it", "%s", counter);
        posts.put(counter, new Post(post.clerk(), paused, Set.of(), null));
    }

    void close(CounterId counter) {
        posts.remove(counter);
    }

    Post of(CounterId counter) {
        var post = posts.get(counter);
        if (post != null) return post;
        unless(false, "only an open counter acts", "%s", counter);
        throw new AssertionError();
    }

    /** A ticket comes to a counter, or is there already. */
    void occupy(CounterId counter, Stay now, @Nullable Taken last) {
        var post = of(counter);
        if (!post.tickets().contains(now.ticket())) mayJoin(post, now);
        posts.put(counter, post.with(now.ticket(), last));
    }

    void free(CounterId counter, Stay before, @Nullable Taken last) {
        posts.put(counter, of(counter).without(before.ticket(), last));
    }

    /** As before the last step. */
    void takeBack(CounterId counter, Post now) {
        posts.put(counter, now);
    }

    private void mayJoin(Post post, Stay now) {
        int visitors = post.tickets().size() + 1;
        var there = new ArrayList<>(List.of(now));
        for (var ticket : post.tickets()) {
            var other = Objects.requireNonNull(stays.find(ticket));
            unless(other.place() == LegState.SERVING, "nobody is called while another is awaited", "%s", other);
            there.add(other);
        }
        for (var each : there) {
            unless(
                    visitors == 1 || parallel.getOrDefault(each.service(), 1) >= visitors,
                    "a counter has no more visitors than each of their services allows",
                    "%s when %s comes",
                    post.tickets(),
                    now);
        }
    }

    Map<CounterId, Post> all() {
        return posts;
    }
}
