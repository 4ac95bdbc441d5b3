package vn.ocop.rating.legacy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.ocop.rating.criteria.CriteriaVersion;
import vn.ocop.rating.recognition.PrintedNumber;

/** By which criteria a recognition was judged: those that held on the day of its decision, or the former in a transition. */
record BasisRule(List<CriteriaVersion> versions, List<Transition> transitions) {
    /** What people write before the number: quyết định số. */
    private static final Pattern BEFORE_THE_NUMBER = Pattern.compile("^(QUYẾTĐỊNH|QĐ)(SỐ)?[:.]?");

    private static final String FIELD = "basis";

    /** The id of the version; null with an error noted if there is none or another one was named. */
    String of(String written, LocalDate decidedOn, LegacyFindings findings) {
        Optional<CriteriaVersion> holding = versions.stream()
                .filter(version -> version.holdsOn(decidedOn))
                .max(Comparator.comparing(CriteriaVersion::validFrom));
        if (holding.isEmpty()) {
            findings.error("decidedOn", "no-criteria-on-day", decidedOn);
            return null;
        }
        String expected = holding.get().id();
        if (written == null) {
            findings.warning(FIELD, "basis-derived", expected);
            return expected;
        }
        Optional<String> named = named(written);
        if (named.isEmpty()) {
            findings.error(FIELD, "unknown");
            return null;
        }
        return held(named.get(), expected, decidedOn, findings);
    }

    private String held(String named, String expected, LocalDate decidedOn, LegacyFindings findings) {
        if (named.equals(expected)) {
            return expected;
        }
        if (transitions.stream().anyMatch(one -> one.version().equals(named) && one.holdsOn(decidedOn))) {
            findings.warning(FIELD, "basis-of-transition", named, expected);
            return named;
        }
        findings.error(FIELD, "basis-differs", expected, decidedOn);
        return null;
    }

    /** Written as the id or the decision, with or without what stands before the number. */
    private Optional<String> named(String written) {
        String key = key(written);
        return versions.stream()
                .filter(version -> key.equals(key(version.id()))
                        || key.equals(key(version.id().replace('-', '/')))
                        || key.equals(key(version.decision())))
                .map(CriteriaVersion::id)
                .findFirst();
    }

    private static String key(String written) {
        return BEFORE_THE_NUMBER.matcher(PrintedNumber.key(written)).replaceAll("");
    }
}
