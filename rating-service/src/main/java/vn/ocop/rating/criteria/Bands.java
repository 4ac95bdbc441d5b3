package vn.ocop.rating.criteria;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** From the mean of the scores to a star, as a decision prints it. */
public record Bands(List<Band> bands) {

    /**
     * The star of a mean.
     *
     * @param comparison how the mean compares to a number, as {@link Comparable#compareTo}; so that a mean need not be
     *     rounded to be compared
     * @return empty where the decision has no band for it (Decision 1048/2019 has none for 69.5)
     */
    public Optional<Integer> star(ToIntFunction<BigDecimal> comparison) {
        return bands.stream()
                .filter(band -> comparison.applyAsInt(band.from()) >= 0)
                .max(Comparator.comparing(Band::from))
                .filter(band -> band.to() == null || comparison.applyAsInt(band.to()) <= 0)
                .map(Band::star);
    }

    /** The star of a mean that is a decimal number. */
    public Optional<Integer> star(BigDecimal mean) {
        return star(mean::compareTo);
    }

    /** Least mean of a star, empty if there is no such star. */
    public Optional<BigDecimal> least(int star) {
        return bands.stream()
                .filter(band -> band.star() == star)
                .map(Band::from)
                .findFirst();
    }
}
