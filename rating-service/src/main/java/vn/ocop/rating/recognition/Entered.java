package vn.ocop.rating.recognition;

import java.time.LocalDate;

/**
 * A recognition that was granted before this register, entered with its basis.
 *
 * @param criteriaVersion decision by whose criteria it was judged, for example {@code 148-2023}
 * @param validUntil last day as its certificate says; null computes it from the day of issue by the rules of that day
 */
public record Entered(
        String productId,
        String productName,
        String entityId,
        String criteriaVersion,
        Grant grant,
        LocalDate validUntil) {}
