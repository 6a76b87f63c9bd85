package id.antrean.eventlog.axon;

import id.antrean.eventlog.ViewClaim;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/** A view's claim as Axon asks for it, always in an open transaction: a token is a position in the log. */
final class ViewTokens implements TokenStore {
    private static final int[] ONE_SEGMENT = {0};

    private final ViewClaim claim;

    ViewTokens(ViewClaim claim) {
        this.claim = claim;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        if (!claim.advance(LogStream.positionOf(token))) throw lost();
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        return new GlobalSequenceTrackingToken(claim.take().orElseThrow(ViewTokens::lost));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (!claim.extend()) throw lost();
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        claim.release();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return ONE_SEGMENT.clone();
    }

    private static UnableToClaimTokenException lost() {
        return new UnableToClaimTokenException("the view is kept by another program, or was rebuilt");
    }
}
