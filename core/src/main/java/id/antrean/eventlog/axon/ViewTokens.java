package id.antrean.eventlog.axon;

import id.antrean.eventlog.ViewClaims;
import id.antrean.eventlog.ViewTransactions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * How far one view is, kept beside its rows and written in the same transaction. A claim is for one generation of the
 * view's tables: when a rebuild has switched to the next one, the claim is lost, and claiming anew finds the new one. It
 * is for one position too: a view's commits do not wait for the disk, so a database that has crashed may have gone back
 * behind what this program applied; then the claim is lost as well, and claiming anew goes on from there.
 */
final class ViewTokens implements TokenStore {
    /** A program that has not shown a sign of life for so long is taken for dead. */
    private static final Duration ALIVE_WITHIN = Duration.ofSeconds(10);

    private static final int[] ONE_SEGMENT = {0};

    private final String view;
    private final ViewClaims claims;
    private final AtomicInteger claimed = new AtomicInteger();
    private final AtomicLong stored = new AtomicLong();

    ViewTokens(String view, String owner, ViewTransactions transactions) {
        this.view = view;
        this.claims = new ViewClaims(view, owner, transactions);
    }

    /** The generation whose tables the claim is for. */
    int generation() {
        return claimed.get();
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        advanceTo(LogStream.positionOf(token));
    }

    /** @throws UnableToClaimTokenException if the claim is lost: see above */
    void advanceTo(long position) {
        if (!claims.advance(claimed.get(), stored.get(), position)) throw lost();
        stored.set(position);
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        int generation = claims.generation().orElseThrow();
        var position = claims.claim(generation, ALIVE_WITHIN);
        if (position.isEmpty()) {
            throw new UnableToClaimTokenException("view " + view + " is kept by another program");
        }
        claimed.set(generation);
        stored.set(position.getAsLong());
        return new GlobalSequenceTrackingToken(position.getAsLong());
    }

    /** A claim for tables that no longer answer, or that have gone back, must not be kept alive. */
    @Override
    public void extendClaim(String processor, int segment) {
        int generation = claims.generation().orElseThrow();
        if (generation != claimed.get()) throw lost();
        var position = claims.claim(generation, ALIVE_WITHIN);
        if (position.isEmpty() || position.getAsLong() != stored.get()) throw lost();
    }

    private UnableToClaimTokenException lost() {
        return new UnableToClaimTokenException(
                "view " + view + " is claimed by another, was rebuilt, or has gone back");
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        claims.release();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return ONE_SEGMENT.clone();
    }
}
