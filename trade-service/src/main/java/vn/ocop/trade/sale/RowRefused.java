package vn.ocop.trade.sale;

/** A row of a file is not taken, for a reason that its author can mend. */
final class RowRefused extends RuntimeException {
    private final String column;
    private final String rule;

    /**
     * @param column name of the column that is wrong
     * @param rule code of the reason; the message key is {@code finding.<rule>}
     */
    RowRefused(String column, String rule) {
        super(column + " " + rule, null, false, false);
        this.column = column;
        this.rule = rule;
    }

    String column() {
        return column;
    }

    String rule() {
        return rule;
    }

    static void unless(boolean holds, String column, String rule) {
        if (!holds) {
            throw new RowRefused(column, rule);
        }
    }
}
