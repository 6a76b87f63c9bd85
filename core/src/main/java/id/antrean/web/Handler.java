package id.antrean.web;

/** Answers one request. Runs on a virtual thread, so it may block. */
@FunctionalInterface
public interface Handler {
    /**
     * @throws ProblemException to answer with that problem
     * @throws Exception anything else: 500, logged, and nothing of it told to the caller
     */
    Reply handle(Exchange exchange) throws Exception;
}
