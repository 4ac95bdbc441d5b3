package vn.ocop.registry.national;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the national register should hold of one recognised product; null where the province does not know it. The names of
 * its members are those that the public front of ocopvietnam.gov.vn showed in 2021, as far as it showed them. Nothing in it
 * is personal: neither representative nor phone nor e-mail, and of a household only the commune.
 *
 * @param id id of the product in the register of the province
 * @param type kind of product in the words of 2021: food, drink, herbs, cloth, keepsake or travel; null where they have none
 * @param group group of the national programme, 1 to 6
 * @param criteriaSet number of its set in Decision 26/2026/QĐ-TTg
 * @param star 3 to 5, of older recognitions also less
 * @param isNational whether it has five stars by the ministry
 * @param images addresses of pictures, the first one is the main one
 * @param certificate number of the certificate as printed
 * @param productCode code of the product as printed
 * @param decision number of the decision
 * @param issuedOn first day of the certificate
 * @param expiryDate last day on which the certificate holds or held; of a revoked one the day before its revocation
 * @param state state of the recognition on the day of the record
 * @param withdrawn whether its makers have left the programme with it; the certificate holds on
 * @param commune commune of its manufacturer on the day of the record
 * @param gtin GS1 number
 */
@JsonNaming(SnakeCaseStrategy.class)
public record NationalRecord(
        String id,
        String name,
        String type,
        Integer group,
        Integer criteriaSet,
        @JsonProperty("ocop_star") int star,
        boolean isNational,
        String description,
        String story,
        List<String> images,
        @JsonProperty("ocop_certificate_number") String certificate,
        String productCode,
        String decision,
        LocalDate issuedOn,
        LocalDate expiryDate,
        State state,
        boolean withdrawn,
        Manufacturer manufacturer,
        Commune commune,
        String gtin,
        @JsonProperty("verified_by_gs1") VerifiedByGs1 gs1) {

    /** What has become of a recognition. */
    public enum State {
        VALID,
        /** Its term has ended. */
        EXPIRED,
        /** It was taken back before. */
        REVOKED
    }

    /**
     * Who makes it.
     *
     * @param legalForm null while unknown
     * @param address of a household or farm only the commune
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Manufacturer(String name, String legalForm, String address) {}

    /**
     * A commune. Codes were given anew on 1 July 2025, so a code means a commune only together with its time.
     *
     * @param validFrom first day of the commune, null if older than the data
     * @param validTo its last day, null while it exists
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Commune(String code, String name, LocalDate validFrom, LocalDate validTo) {}

    /**
     * The attributes of Verified by GS1.
     *
     * @param gpc code of the Global Product Classification
     * @param netContent with its unit
     * @param targetMarket country by ISO 3166-1
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record VerifiedByGs1(
            String gtin,
            String brand,
            String description,
            String imageUrl,
            String gpc,
            String netContent,
            String targetMarket) {}

    /** Whether the recognition holds. */
    public boolean holds() {
        return state == State.VALID;
    }
}
