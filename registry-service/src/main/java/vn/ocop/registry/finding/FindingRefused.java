package vn.ocop.registry.finding;

/** A finding does not allow what was asked; carries the name of the rule. */
public final class FindingRefused extends RuntimeException {
    /** The rule that refused. */
    public enum Rule {
        /** Only an open finding can be closed. */
        NOT_OPEN,
        /** Only a closed finding can be opened again. */
        NOT_CLOSED,
        /** A finding is closed by somebody and for a reason. */
        REASON_MISSING
    }

    private final Rule rule;

    FindingRefused(Rule rule) {
        super(rule.name());
        this.rule = rule;
    }

    /** The rule that refused. */
    public Rule rule() {
        return rule;
    }
}
