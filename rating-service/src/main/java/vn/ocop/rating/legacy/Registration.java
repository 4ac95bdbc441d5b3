package vn.ocop.rating.legacy;

import java.util.List;
import vn.ocop.rating.recognition.Entered;
import vn.ocop.starter.problem.Fault;

/**
 * What becomes of an entry.
 *
 * @param told what the ratings are told, null if it is refused
 */
record Registration(Result result, Entered told, List<LegacyFindings.Found> findings) {

    /** What becomes of it. */
    enum Result {
        REGISTERED,
        /** It is registered already, with the same content. */
        UNCHANGED,
        /** The same line stands earlier in the file. */
        DOUBLED,
        REFUSED
    }

    /** Why it is refused. */
    List<Fault> errors() {
        return findings.stream()
                .filter(found -> found.severity() == LegacyFindings.Severity.ERROR)
                .map(LegacyFindings.Found::fault)
                .toList();
    }

    static Registration refused(LegacyFindings findings) {
        return new Registration(Result.REFUSED, null, findings.found());
    }
}
