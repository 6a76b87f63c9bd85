package id.antrean.web;

/** Ends a request with a problem, from wherever it was found. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.kind(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
