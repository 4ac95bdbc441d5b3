package vn.ocop.rating.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ocop.rating.recognition.Level;

/**
 * Who recognises which star.
 *
 * @param basis the decision that says so
 * @param forwardFrom least mean from which the province sends the dossier on to the ministry, null if none is set
 */
public record Competence(
        LocalDate validFrom, LocalDate validTo, String basis, BigDecimal forwardFrom, List<Recogniser> recognisers)
        implements Dated {

    /** A star and the level that recognises it. */
    public record Recogniser(int star, Level level) {}

    /** The level that recognises the star; empty for stars that get no decision. */
    public Optional<Level> of(int star) {
        return recognisers.stream()
                .filter(recogniser -> recogniser.star() == star)
                .map(Recogniser::level)
                .findFirst();
    }
}
