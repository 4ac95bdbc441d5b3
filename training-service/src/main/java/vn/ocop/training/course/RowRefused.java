package vn.ocop.training.course;

/** A row of a list is not taken, for a reason that its author can mend. */
final class RowRefused extends RuntimeException {
    private final String rule;

    /** @param rule code of the reason; the message key is {@code finding.<rule>} */
    RowRefused(String rule) {
        super(rule, null, false, false);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
