package vn.ocop.starter.problem;

import java.util.List;

/**
 * A command or question that is refused for a reason the caller can understand. It knows nothing of HTTP, so that rules
 * can throw it; at the edge it becomes a problem detail (RFC 9457) in the caller's language.
 */
public final class Refusal extends RuntimeException {
    /** The kind of refusal; at the edge each has its own HTTP status. */
    public enum Kind {
        MALFORMED(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String rule;
    private final List<Object> args;
    private final List<Fault> faults;

    private Refusal(Kind kind, String rule, List<Object> args, List<Fault> faults) {
        super(kind + " " + rule + (args.isEmpty() ? "" : " " + args) + (faults.isEmpty() ? "" : " " + faults));
        this.kind = kind;
        this.rule = rule;
        this.args = List.copyOf(args);
        this.faults = List.copyOf(faults);
    }

    /** @param rule code of the rule; message keys are {@code problem.<rule>.title} and {@code problem.<rule>.detail} */
    public static Refusal of(Kind kind, String rule, Object... args) {
        return new Refusal(kind, rule, List.of(args), List.of());
    }

    /** The request can be read, but its content breaks rules of the named fields. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(Kind.INVALID, "invalid", List.of(), faults);
    }

    public static Refusal invalid(String field, String rule, Object... args) {
        return invalid(List.of(new Fault(field, rule, args)));
    }

    /** The request can't be read: a parameter or header of the wrong form. */
    public static Refusal malformed(String field, String rule, Object... args) {
        return new Refusal(Kind.MALFORMED, "malformed", List.of(), List.of(new Fault(field, rule, args)));
    }

    public static Refusal notFound(String what, String id) {
        return of(Kind.NOT_FOUND, "not-found", what, id);
    }

    /** The state of things does not allow it: a rule of the subject, a doubled key, an illegal move. */
    public static Refusal conflict(String rule, Object... args) {
        return of(Kind.CONFLICT, rule, args);
    }

    public static Refusal forbidden(String rule, Object... args) {
        return of(Kind.FORBIDDEN, rule, args);
    }

    public Kind kind() {
        return kind;
    }

    public String rule() {
        return rule;
    }

    public List<Object> args() {
        return args;
    }

    public List<Fault> faults() {
        return faults;
    }
}
