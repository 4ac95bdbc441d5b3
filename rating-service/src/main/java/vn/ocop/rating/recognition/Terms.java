package vn.ocop.rating.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.problem.Refusal;

/** All rules on the validity of recognitions, each from its first day to the day before the next one's. */
public record Terms(List<Term> terms) {
    private static final String FILE = "/recognition/terms.json";

    public Terms {
        terms = terms.stream().sorted(Comparator.comparing(Term::validFrom)).toList();
    }

    /** Those that ship with the service. */
    public static Terms shipped(JsonMapper json) {
        try (InputStream in = Terms.class.getResourceAsStream(FILE)) {
            return json.readValue(in, Terms.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal if no rule of that day is known: before 21 August 2019 */
    public Term on(LocalDate day) {
        return holding(day).orElseThrow(() -> Refusal.conflict("no-rule-on-that-day", day));
    }

    Optional<Term> holding(LocalDate day) {
        return terms.stream().filter(term -> !day.isBefore(term.validFrom())).reduce((_, later) -> later);
    }
}
