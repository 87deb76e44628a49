package org.foredesk.app;

/** Something the person at the command line can put right; its message is one readable sentence. */
final class UsageProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String sentence;

    private UsageProblem(int exitCode, String message) {
        super(message);
        this.sentence = message;
        this.exitCode = exitCode;
    }

    /** The command was understood and could not be carried out: exit code 1. */
    static UsageProblem failed(String message) {
        return new UsageProblem(1, message);
    }

    /** The command itself was wrong: exit code 2. */
    static UsageProblem wrongUse(String message) {
        return new UsageProblem(2, message);
    }

    String sentence() {
        return sentence;
    }

    int exitCode() {
        return exitCode;
    }
}
