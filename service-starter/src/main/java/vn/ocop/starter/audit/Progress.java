package vn.ocop.starter.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Cursor;

/**
 * How far a verification has come; between two parts of it the caller holds this.
 *
 * @param last the last link that was looked at
 * @param stage what is looked at now
 * @param kind which kind of objects, counted from 0; of links there is one
 * @param after id of the last entry or object of that kind that was looked at, empty for none
 */
record Progress(Head last, Stage stage, int kind, String after) {
    private static final String MARK = "audit verification";
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) ([A-Z]+) (\\d{1,4}) (.*)", Pattern.DOTALL);

    /** One after the other. */
    enum Stage {
        LINKS,
        HISTORIES,
        OBJECTS
    }

    static Progress none(Head beginning) {
        return new Progress(beginning, Stage.LINKS, 0, "");
    }

    Progress behind(Head link) {
        return new Progress(link, stage, kind, after);
    }

    Progress behind(String id) {
        return new Progress(last, stage, kind, id);
    }

    Progress nextKind() {
        return new Progress(last, stage, kind + 1, "");
    }

    Progress to(Stage next) {
        return new Progress(last, next, 0, "");
    }

    String token() {
        return new Cursor(last.number() + " " + last.hash() + " " + stage + " " + kind + " " + after).token(MARK);
    }

    /** @throws Refusal if the token is not one of ours */
    static Progress read(String token) {
        Matcher form = FORM.matcher(Cursor.read(token, MARK).lastKey());
        try {
            if (form.matches()) {
                return new Progress(
                        new Head(Long.parseLong(form.group(1)), form.group(2)),
                        Stage.valueOf(form.group(3)),
                        Integer.parseInt(form.group(4)),
                        form.group(5));
            }
        } catch (IllegalArgumentException _) {
            // falls through: told the same way as any other token that is not ours
        }
        throw Refusal.malformed("cursor", "cursor");
    }
}
