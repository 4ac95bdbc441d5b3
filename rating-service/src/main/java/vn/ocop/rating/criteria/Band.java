package vn.ocop.rating.criteria;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * The means that lead to a star.
 *
 * @param from least mean of the star
 * @param to greatest mean of the star where the decision prints one (Decision 1048/2019: 70 to 89); null if the band
 *     reaches to the next
 */
public record Band(
        int star,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal from,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal to) {}
