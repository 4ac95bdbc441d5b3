package vn.ocop.registry.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;
import static vn.ocop.registry.passport.PassportFlow.OPEN;
import static vn.ocop.registry.passport.PassportFlow.state;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.registry.trace.lot.TraceFlow;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.ServiceTest;

/** What a buyer is told of codes that nobody knows, and of products without a star. */
@ServiceTest
class UnrecognisedTest {
    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    private Api buyer;

    @BeforeEach
    void ask() {
        buyer = Api.at(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/passport/01/08936001234567",
        "/passport/01/8936001234560",
        "/passport/01/0",
        "/passport/01/8936001234560/10/TK-1",
        "/passport?number=99%2FGCN",
        "/products/0199d1c5-7a00-7000-8000-00000000ffff/passport",
        "/products/0199d1c5-7a00-7000-8000-00000000ffff/passport/qr.svg",
        "/lots/0199d1c5-7a00-7000-8000-00000000ffff/passport",
    })
    void an_unknown_code_may_be_a_forgery_and_the_answer_says_so(String path) {
        Answer unknown = buyer.get(OPEN + path);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.rule()).isEqualTo("passport-unknown");
        assertThat(unknown.json().path("detail").asString()).contains("có thể là hàng giả");
    }

    @Test
    void a_browser_is_told_on_a_page_that_a_code_is_unknown() {
        Answer unknown = buyer.with("Accept", "text/html").get(OPEN + "/passport?number=%3Cb%3E99");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(unknown.text()).contains("&lt;b&gt;99", "có thể là hàng giả").doesNotContain("<b>");
    }

    @Test
    void nothing_personal_of_a_household_is_told_and_of_its_certificates_what_is_for_buyers() {
        String household = TraceFlow.created(buyer.office().post(ENTITIES, """
                {"name": "HKD Huỳnh Yến Nhi", "legalForm": "BUSINESS_HOUSEHOLD", "formerUnit": "32236@2025-06-30",
                 "address": "Số 12, ấp Gò Công, xã Định Bình", "registrationNumber": null,
                 "contact": {"phone": "0912345678", "email": "yennhi@example.vn"},
                 "representative": {"name": "Huỳnh Yến Nhi Bé"},
                 "certificates": [
                  {"kind": "BUSINESS_REGISTRATION", "number": "96A8001234", "issuer": "UBND huyện"},
                  {"kind": "FOOD_SAFETY", "number": "77/ATTP", "issuer": "Chi cục", "expiresOn": "2099-01-31"},
                  {"kind": "ORGANIC", "number": "88/HC", "issuer": "Tổ chức", "expiresOn": "2024-11-22"},
                  {"kind": "OTHER", "number": "99/KHAC", "issuer": "Ai đó"}]}
                """));
        String product = TraceFlow.created(
                buyer.office().post(PRODUCTS, "{\"entityId\":\"%s\",\"name\":\"Tôm khô\"}".formatted(household)));

        Answer passport = buyer.get(OPEN + "/products/" + product + "/passport");

        assertThat(state(passport)).isEqualTo("NOT_RECOGNISED");
        assertThat(passport.json().at("/entity/address").asString()).isEqualTo("Xã Định Bình");
        assertThat(passport.json().at("/certificates").size()).isEqualTo(1);
        assertThat(passport.json().at("/certificates/0/number").asString()).isEqualTo("77/ATTP");
        for (Answer told : List.of(
                passport,
                buyer.with("Accept", "text/html").get(OPEN + "/products/" + product + "/passport"),
                buyer.with("Accept", "application/ld+json").get(OPEN + "/products/" + product + "/passport"))) {
            assertThat(told.text())
                    .contains("HKD Huỳnh Yến Nhi")
                    .doesNotContain("0912345678", "yennhi@", "Nhi Bé", "Gò Công", "96A8001234", "99/KHAC", "office");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "products, keys.gtin, keys.byName",
        "printed_numbers, _id, ",
        "programme_recognitions, _id, ",
        "lots, keys.gtinCode, ",
        "lots, keys.productId keys.recallState, keys.recalledAt"
    })
    void behind_each_question_stands_an_index(String collection, String keys, String order) {
        BsonDocument filter = new BsonDocument();
        for (String key : keys.split(" ")) {
            filter.append(key, new BsonString("x"));
        }
        Document find = new Document("find", collection).append("filter", filter);
        if (order != null) {
            find.append("sort", new Document(order, -1)).append("limit", 51);
        }

        String plan = database.runCommand(new Document("explain", find).append("verbosity", "executionStats"))
                .get("queryPlanner", Document.class)
                .toJson();

        assertThat(plan).doesNotContain("COLLSCAN", "\"SORT\"");
    }
}
