package vn.ocop.rating.complaint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.rating.procedure.Dated;
import vn.ocop.starter.problem.Refusal;

/** All terms of complaints, each with the days on which it holds. */
record ComplaintTerms(List<ComplaintTerm> terms) {
    private static final String FILE = "/complaint/terms.json";

    /** Those that ship with the service. */
    static ComplaintTerms shipped(JsonMapper json) {
        try (InputStream in = ComplaintTerms.class.getResourceAsStream(FILE)) {
            return json.readValue(in, ComplaintTerms.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal if no rule of that day is known */
    ComplaintTerm on(LocalDate day) {
        return Dated.holding(terms, day).orElseThrow(() -> Refusal.conflict("no-rule-on-that-day", day));
    }
}
