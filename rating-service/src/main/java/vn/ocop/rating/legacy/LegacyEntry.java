package vn.ocop.rating.legacy;

import java.time.LocalDate;
import vn.ocop.rating.recognition.Level;

/**
 * A recognition of an earlier time as it is handed in. The product is named by its id, by its place in the plan, or by its
 * name with its entity's; whatever else is there is held against what is found.
 *
 * @param planRef locality and number in the plan, for example {@code V-22}
 * @param decision number of the decision
 * @param certificate number of the certificate as printed; it tells recognitions apart
 * @param productCode code of the product as printed, null if it has none
 * @param basis decision on the criteria, for example {@code 148-2023} or {@code 148/QĐ-TTg}; null for that of the day
 * @param validUntil last day as the certificate says, null if it says none
 */
record LegacyEntry(
        String productId,
        String planRef,
        String productName,
        String entityName,
        Integer star,
        Level level,
        String decision,
        LocalDate decidedOn,
        LocalDate issuedOn,
        String certificate,
        String productCode,
        String basis,
        LocalDate validUntil) {}
