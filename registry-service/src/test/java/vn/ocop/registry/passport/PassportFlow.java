package vn.ocop.registry.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import vn.ocop.registry.trace.lot.TraceFlow;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.OtherService;

/** A dried shrimp with numbers of its own, its recognitions, and its passport as a buyer reads it. */
final class PassportFlow {
    static final String OPEN = "/api/public/v1";
    final String gtin = gtin();
    final String certificate =
            "GCN/" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    final TraceFlow trace;
    final String product;
    private final OtherService ratings;

    PassportFlow(Api api, OtherService ratings) {
        this.trace = new TraceFlow(api, gtin);
        this.product = trace.product;
        this.ratings = ratings;
    }

    /** The rating service tells of a recognition. */
    void recognised(long version, String state, String number, String issuedOn, String validUntil) {
        ratings.publish(
                product, version, state.equals("REVOKED") ? "product-rating-revoked" : "product-rated", """
                {"rating": {"productId": "%s", "productName": "Tôm khô", "entityId": "%s", "recognition": {
                 "certificate": "%s", "productCode": "96-%s", "star": 4, "level": "PROVINCE", "decision": "2150/QĐ-UBND",
                 "decidedOn": "%s", "criteriaVersion": "26-2026", "issuedOn": "%s", "validUntil": "%s",
                 "extended": false, "state": "%s", "revokedOn": %s, "revocationGround": %s}}}""".formatted(
                                product,
                                trace.entity,
                                number,
                                number,
                                issuedOn,
                                issuedOn,
                                validUntil,
                                state,
                                state.equals("REVOKED") ? "\"2026-11-20\"" : null,
                                state.equals("REVOKED") ? "\"CRITERIA_NOT_MET\"" : null));
    }

    /** Holds four stars to 1 December 2026. */
    void recognised() {
        recognised(1, "VALID", certificate, "2023-12-01", "2026-12-01");
    }

    String path() {
        return OPEN + "/products/" + product + "/passport";
    }

    static String state(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/verdict/state").asString();
    }

    /** Thirteen digits that no other test has. */
    private static String gtin() {
        String twelve = "893" + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }

    /** Addresses that all lead to this product. */
    List<String> addresses() {
        return List.of(
                path(),
                OPEN + "/passport/01/" + gtin,
                OPEN + "/passport/01/0" + gtin,
                OPEN + "/passport?" + Api.parameter("number", " " + certificate.replace("/", " / ")),
                OPEN + "/passport?" + Api.parameter("number", "96-" + certificate.toLowerCase(java.util.Locale.ROOT)));
    }
}
