package vn.ocop.rating.legacy;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.starter.problem.Fault;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.TableUnreadable;

/** What is answered about earlier recognitions, in the caller's language. */
@Component
class LegacyViews {
    private final MessageSource messages;

    LegacyViews(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A finding.
     *
     * @param line number of the line in the file, null for a single entry
     * @param field as JSON names it, or the heading that is not known
     * @param rule code of the rule
     */
    record Finding(Long line, LegacyFindings.Severity severity, String field, String rule, String message) {}

    /**
     * What became of a file.
     *
     * @param dryRun whether nothing was written; the counts say what would have become of it
     * @param rows lines that hold anything, without the heading
     * @param doubled lines that say what an earlier one says
     * @param findingsLeftOut findings beyond those that are told
     */
    record Imported(
            boolean dryRun,
            int rows,
            int registered,
            int unchanged,
            int doubled,
            int refused,
            int warnings,
            List<Finding> findings,
            int findingsLeftOut) {}

    /** What became of a single entry. */
    record Registered(String productId, String certificate, Registration.Result result, List<Finding> warnings) {}

    Imported of(ImportOutcome outcome, boolean dryRun, Locale locale) {
        return new Imported(
                dryRun,
                outcome.rows(),
                outcome.count(Registration.Result.REGISTERED),
                outcome.count(Registration.Result.UNCHANGED),
                outcome.count(Registration.Result.DOUBLED),
                outcome.count(Registration.Result.REFUSED),
                outcome.warnings(),
                outcome.findings().stream()
                        .map(at -> finding(at.line(), at.found(), locale))
                        .toList(),
                outcome.leftOut());
    }

    Registered of(Registration registration, Locale locale) {
        return new Registered(
                registration.told().productId(),
                registration.told().grant().certificate(),
                registration.result(),
                registration.findings().stream()
                        .map(found -> finding(null, found, locale))
                        .toList());
    }

    /** The file can't be read, in words. */
    static Refusal refusal(TableUnreadable unreadable, Locale locale) {
        return Refusal.of(Refusal.Kind.INVALID, "file-unreadable", unreadable.message(locale));
    }

    private Finding finding(Long line, LegacyFindings.Found found, Locale locale) {
        Fault fault = found.fault();
        String message =
                messages.getMessage("fault." + fault.rule(), fault.args().toArray(), fault.rule(), locale);
        return new Finding(line, found.severity(), fault.field(), fault.rule(), message);
    }
}
