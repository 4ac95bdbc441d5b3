package vn.ocop.training.course;

import java.util.regex.Pattern;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * What is handed out, by reference.
 *
 * @param reference where it lies: http(s), urn or file
 * @param sha256 of its content, in hexadecimal; null if it is not fixed
 */
public record Material(String title, String reference, String sha256) {
    private static final Pattern REFERENCE = Pattern.compile("(https?://|urn:|file:)\\S+");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    void check(String field, Faults faults) {
        new Texts(faults)
                .needed(title, field + ".title", Texts.NAME)
                .needed(reference, field + ".reference", Texts.LINE);
        faults.require(reference == null || REFERENCE.matcher(reference).matches(), field + ".reference", "reference");
        faults.require(sha256 == null || SHA_256.matcher(sha256).matches(), field + ".sha256", "sha256");
    }
}
