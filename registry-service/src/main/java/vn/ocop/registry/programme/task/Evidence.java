package vn.ocop.registry.programme.task;

import java.net.URI;
import java.util.regex.Pattern;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * A paper or page that proves a report.
 *
 * @param url where it can be read, https; null if it is only named
 * @param document number of the paper, for example {@code 12/BC-SNN}; null if it has none
 * @param sha256 of the file at that address, in hex; null if not told
 */
public record Evidence(String title, String url, String document, String sha256) {
    private static final int LONGEST_DOCUMENT = 100;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    void check(Faults faults, String field) {
        new Texts(faults)
                .needed(title, field + ".title", Texts.NAME)
                .optional(url, field + ".url", Texts.LINE)
                .optional(document, field + ".document", LONGEST_DOCUMENT);
        faults.require(url != null || (document != null && !document.isBlank()), field, "url-or-document");
        faults.require(url == null || isHttps(url), field + ".url", "https-url");
        faults.require(sha256 == null || SHA256.matcher(sha256).matches(), field + ".sha256", "sha256");
    }

    private static boolean isHttps(String url) {
        try {
            URI address = URI.create(url);
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
