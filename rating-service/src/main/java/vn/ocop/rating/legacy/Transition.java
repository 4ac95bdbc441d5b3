package vn.ocop.rating.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.rating.procedure.Dated;

/**
 * Days on which one still decided by criteria that no longer applied to new dossiers.
 *
 * @param version the former criteria
 * @param basis where it is written
 */
record Transition(String version, LocalDate validFrom, LocalDate validTo, String basis) implements Dated {
    private static final String FILE = "/legacy/rules.json";

    private record Shipped(List<Transition> transitions) {}

    /** Those that ship with the service. */
    static List<Transition> shipped(JsonMapper json) {
        try (InputStream in = Transition.class.getResourceAsStream(FILE)) {
            return json.readValue(in, Shipped.class).transitions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
