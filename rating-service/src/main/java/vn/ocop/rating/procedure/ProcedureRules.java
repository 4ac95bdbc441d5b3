package vn.ocop.rating.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.rating.recognition.Level;
import vn.ocop.starter.problem.Refusal;

/** All dated rules of the procedure, as they ship with the service. */
public record ProcedureRules(List<Competence> competence, List<TimeLimits> limits, List<CheckRules> checks) {
    private static final String FILE = "/procedure/rules.json";

    /** The rules that ship with the service. */
    public static ProcedureRules shipped(JsonMapper json) {
        try (InputStream in = ProcedureRules.class.getResourceAsStream(FILE)) {
            return json.readValue(in, ProcedureRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal if no rule of that day is known: 1 to 5 July 2025 are such days */
    public Competence competenceOn(LocalDate day) {
        return known(Dated.holding(competence, day), day);
    }

    /** @throws Refusal if no rule of that day is known */
    public TimeLimits limitsOn(LocalDate day) {
        return known(Dated.holding(limits, day), day);
    }

    /** @throws Refusal if no rule of that day is known */
    public CheckRules checksOn(LocalDate day) {
        return known(Dated.holding(checks, day), day);
    }

    /** The level that recognised the star on that day; empty if nobody did. */
    public Optional<Level> recogniser(LocalDate day, int star) {
        return competenceOn(day).of(star);
    }

    private static <T> T known(Optional<T> rule, LocalDate day) {
        return rule.orElseThrow(() -> Refusal.conflict("no-rule-on-that-day", day));
    }
}
