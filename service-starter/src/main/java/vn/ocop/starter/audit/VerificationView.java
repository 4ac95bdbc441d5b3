package vn.ocop.starter.audit;

import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * A verification as it is shown.
 *
 * @param links how many links were looked at
 * @param head the last of them: to be kept elsewhere
 * @param finding the first thing that is wrong, null if nothing is
 * @param next cursor of the next part, null if this was the last
 */
record VerificationView(Verification.State state, long links, Head head, FindingView finding, String next) {

    /**
     * What is wrong, also in words.
     *
     * @param number the link that it is about, null if it is about an object only
     */
    record FindingView(Flaw flaw, Long number, String kind, String id, Long version, String words) {}

    static VerificationView of(Verification verification, MessageSource messages, Locale locale) {
        Finding finding = verification.finding();
        return new VerificationView(
                verification.state(),
                verification.links(),
                verification.head(),
                finding == null ? null : view(finding, messages, locale),
                verification.next());
    }

    private static FindingView view(Finding finding, MessageSource messages, Locale locale) {
        // Numbers as texts: they are written without the point of thousands.
        Object[] args = {
            String.valueOf(finding.number()),
            String.valueOf(finding.other()),
            String.valueOf(finding.kind()),
            String.valueOf(finding.id()),
            String.valueOf(finding.version())
        };
        return new FindingView(
                finding.flaw(),
                finding.number(),
                finding.kind(),
                finding.id(),
                finding.version(),
                messages.getMessage("audit." + finding.flaw(), args, locale));
    }
}
