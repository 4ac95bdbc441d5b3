package vn.ocop.registry.passport;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.events.Locality;
import vn.ocop.events.ProductState;
import vn.ocop.events.Unit;
import vn.ocop.registry.trace.open.OpenRecall;
import vn.ocop.registry.trace.open.OpenTrace;
import vn.ocop.starter.text.Label;

/**
 * What a buyer should know of a product: what is dangerous first, then whether its star holds today, then who makes it, what
 * it is and where it can be bought. No personal data and no officer's notes. Texts that people wrote stay in the language they
 * wrote; words for codes are in both.
 *
 * @param recalls those of its lots that are open, the latest first
 * @param lot trace of the lot that was asked for, null if none was or there is no such lot
 * @param gtin trade item number in 14 digits, null if it has none
 * @param link what its QR code says
 * @param star the recognition that holds today, null if none does
 * @param former recognitions that ended, the newest first
 * @param lots the latest ones
 */
record Passport(
        Answer verdict,
        List<OpenRecall> recalls,
        OpenTrace lot,
        String id,
        String name,
        String gtin,
        String link,
        Maker entity,
        Star star,
        List<Star> former,
        Coded group,
        Coded criteriaSet,
        Locality locality,
        Unit formerUnit,
        Unit unit,
        String description,
        String story,
        List<ProductState.Material> materials,
        String packaging,
        String standard,
        List<IntellectualProperty> marks,
        List<Document> certificates,
        List<Training> training,
        List<Shop> onSale,
        List<ProductState.Photo> photos,
        List<LotLine> lots) {

    /**
     * Whether it is genuine and valid.
     *
     * @param genuineToday true in the state GENUINE_AND_VALID only
     * @param day the day in Vietnam on which this is so
     * @param since first day of the state, null where there is none
     * @param until last day of the star, null unless it holds
     * @param words the verdict for people, with its days
     */
    record Answer(
            boolean genuineToday, Verdict.State state, LocalDate day, LocalDate since, LocalDate until, Label words) {}

    /**
     * Who makes it.
     *
     * @param address of a household or farm only the commune
     * @param registrationNumber null for households and farms
     * @param state REGISTERED, ACTIVE, SUSPENDED or CLOSED
     */
    record Maker(String id, String name, Coded legalForm, String address, String registrationNumber, Coded state) {}

    /**
     * A recognition.
     *
     * @param productCode code of the product as the certificate prints it, null if it has none
     * @param level who recognised it
     * @param until last day on which it holds or held
     * @param ending how it ended: REVOKED, REPLACED or EXPIRED; null while it holds
     * @param ground why it was taken back, null unless it was
     */
    record Star(
            int star,
            String certificate,
            String productCode,
            Coded level,
            String decision,
            LocalDate from,
            LocalDate until,
            Coded ending,
            Coded ground) {}

    /** A trade mark or another right. */
    record IntellectualProperty(Coded kind, String number, Coded state) {}

    /**
     * A certificate of its maker that is meant for the public and holds today.
     *
     * @param until last day, null if it has none
     */
    record Document(Coded kind, String number, String issuer, LocalDate until) {}

    /** What people of its maker count as trained in. */
    record Training(Coded topic, LocalDate lastDay, LocalDate validUntil) {}

    /** Where it can be bought today; prices in VND, null if unknown. */
    record Shop(String channel, Coded kind, String url, Long priceFrom, Long priceTo) {}

    /** A lot of it, with what its QR code says. */
    record LotLine(String id, String code, LocalDate madeOn, LocalDate bestBefore, String link) {}
}
