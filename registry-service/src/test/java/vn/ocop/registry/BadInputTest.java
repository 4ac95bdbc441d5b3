package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Paths.CATALOGUE;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.ServiceTest;

/** Whatever is wrong with a request is told with the name of its field, in Vietnamese and in English. */
@ServiceTest
class BadInputTest {
    private static final String NAMED = "\"name\": \"HTX Tân Phát Lợi\", \"formerUnit\": \"32236@2025-06-30\"";
    private static final String COOPERATIVE = NAMED + ", \"legalForm\": \"COOPERATIVE\"";

    @LocalServerPort
    int port;

    private Api office;
    private String entity;

    @BeforeEach
    void signIn() {
        office = Api.at(port).office();
        entity = office.post(ENTITIES, "{" + COOPERATIVE + "}").id();
    }

    static Stream<Arguments> bad_entities() {
        return Stream.of(
                bad("", "body", 400),
                bad("{", "body", 400),
                bad("[]", "body", 400),
                bad("\"text\"", "body", 400),
                bad("{}", "name", 422),
                bad("{}", "legalForm", 422),
                bad("{}", "unit", 422),
                bad("{\"name\": \"  \", \"legalForm\": \"FARM\", \"unit\": \"32248\"}", "name", 422),
                bad("{" + NAMED.replace("HTX", "H".repeat(301)) + ", \"legalForm\": \"FARM\"}", "name", 422),
                bad("{\"name\": {\"$ne\": \"\"}, \"legalForm\": \"FARM\"}", "name", 400),
                bad("{\"name\": [\"HTX\"]}", "name", 400),
                bad("{\"name\": 5}", "name", 400),
                bad("{\"name\": \"HTX\\u0000\", \"legalForm\": \"FARM\", \"unit\": \"32248\"}", "name", 422),
                bad("{\"name\": \"HTX\\u001b[2J\", \"legalForm\": \"FARM\", \"unit\": \"32248\"}", "name", 422),
                bad("{" + NAMED + ", \"legalForm\": \"CLUB\"}", "legalForm", 400),
                bad("{" + NAMED + ", \"legalForm\": 2}", "legalForm", 400),
                bad("{" + COOPERATIVE + ", \"colour\": \"red\"}", "colour", 400),
                bad("{" + COOPERATIVE + ", \"$where\": \"1\"}", "$where", 400),
                bad("{" + COOPERATIVE + ", \"enterpriseSize\": \"SMALL\"}", "enterpriseSize", 422),
                bad("{" + COOPERATIVE + ", \"registrationNumber\": \"123\"}", "registrationNumber", 422),
                bad("{" + COOPERATIVE + ", \"registrationNumber\": \"0100233489\"}", "registrationNumber", 422),
                bad("{" + COOPERATIVE + ", \"registrationNumber\": \"096085001234\"}", "registrationNumber", 422),
                bad("{" + COOPERATIVE.replace("32236@2025-06-30", "99999") + "}", "formerUnit", 422),
                bad("{" + COOPERATIVE.replace("32236@2025-06-30", "973@2025-06-30") + "}", "formerUnit", 422),
                bad("{" + COOPERATIVE + ", \"unit\": \"32236@2025-06-30\"}", "unit", 422),
                bad("{" + COOPERATIVE + ", \"contact\": {\"phone\": \"call me\"}}", "contact.phone", 422),
                bad("{" + COOPERATIVE + ", \"contact\": {\"email\": \"a@b\"}}", "contact.email", 422),
                bad("{" + COOPERATIVE + ", \"contact\": {\"fax\": \"1\"}}", "contact.fax", 400),
                bad(
                        "{" + COOPERATIVE + ", \"representative\": {\"position\": \"Giám đốc\"}}",
                        "representative.name",
                        422),
                bad("{" + COOPERATIVE + ", \"workforce\": {\"total\": -1}}", "workforce.total", 422),
                bad("{" + COOPERATIVE + ", \"workforce\": {\"total\": 1.5}}", "workforce.total", 400),
                bad("{" + COOPERATIVE + ", \"workforce\": {\"total\": \"many\"}}", "workforce.total", 400),
                bad("{" + COOPERATIVE + ", \"workforce\": {\"total\": 3, \"local\": 4}}", "workforce.local", 422),
                bad("{" + COOPERATIVE + ", \"localCapitalShare\": 100.5}", "localCapitalShare", 422),
                bad("{" + COOPERATIVE + ", \"localCapitalShare\": 1e999999999}", "localCapitalShare", 422),
                bad(
                        "{" + COOPERATIVE + ", \"rawMaterialArea\": {\"place\": \"x\", \"hectares\": 0}}",
                        "rawMaterialArea.hectares",
                        422),
                bad(
                        "{" + COOPERATIVE
                                + ", \"rawMaterialArea\": {\"place\": \"x\", \"hectares\": 0.1234567890123456789012345678901234567890}}",
                        "rawMaterialArea.hectares",
                        422),
                bad("{" + COOPERATIVE.replace("Lợi", "\\ud800") + "}", "name", 422),
                bad("{" + COOPERATIVE + ", \"circularChain\": {\"present\": true}}", "circularChain.basis", 422),
                bad("{" + COOPERATIVE + ", \"certificates\": [null]}", "certificates[0]", 422),
                bad(
                        "{" + COOPERATIVE + ", \"certificates\": [{\"kind\": \"ORGANIC\"}]}",
                        "certificates[0].issuer",
                        422),
                bad(
                        "{" + COOPERATIVE
                                + ", \"certificates\": [{\"kind\": \"ORGANIC\", \"issuer\": \"x\", \"issuedOn\": \"2025-02-30\"}]}",
                        "certificates[0].issuedOn",
                        400),
                bad(
                        "{" + COOPERATIVE
                                + ", \"certificates\": [{\"kind\": \"ORGANIC\", \"issuer\": \"x\", \"issuedOn\": \"2099-01-01\"}]}",
                        "certificates[0].issuedOn",
                        422),
                bad(
                        "{" + COOPERATIVE
                                + ", \"certificates\": [{\"kind\": \"ORGANIC\", \"issuer\": \"x\", \"issuedOn\": \"2025-01-02\", \"expiresOn\": \"2025-01-01\"}]}",
                        "certificates[0].expiresOn",
                        422));
    }

    static Stream<Arguments> bad_products() {
        return Stream.of(
                bad("{\"name\": \"Tôm khô\"}", "entityId", 422),
                bad("{\"entityId\": \"0199d1c5-7a00-7000-8000-00000000000f\", \"name\": \"Tôm khô\"}", "entityId", 422),
                bad("{\"entityId\": {\"$gt\": \"\"}, \"name\": \"Tôm khô\"}", "entityId", 400),
                bad("{\"entityId\": \"E\"}", "name", 422),
                bad("{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"group\": 7}", "group", 422),
                bad("{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"group\": \"food\"}", "group", 400),
                bad("{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"criteriaSet\": 27}", "criteriaSet", 422),
                bad(
                        "{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"group\": 1, \"criteriaSet\": 26}",
                        "criteriaSet",
                        422),
                bad("{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"plannedYear\": 1999}", "plannedYear", 422),
                bad("{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"plannedYear\": 99999999999}", "plannedYear", 400),
                bad("{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"gtin\": \"4006381333932\"}", "gtin", 422),
                bad(
                        "{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"description\": \"" + "x".repeat(20_001) + "\"}",
                        "description",
                        422),
                bad(
                        "{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"materials\": [{\"name\": \"Tôm\", \"localShare\": 101}]}",
                        "materials[0].localShare",
                        422),
                bad("{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"materials\": {}}", "materials", 400),
                bad(
                        "{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"marks\": [{\"number\": \"1\"}]}",
                        "marks[0].kind",
                        422),
                bad(
                        "{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"marks\": [{\"kind\": \"LOGO\"}]}",
                        "marks[0].kind",
                        400),
                bad(
                        "{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"photos\": [{\"url\": \"javascript:alert(1)\"}]}",
                        "photos[0].url",
                        422),
                bad(
                        "{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"photos\": [{\"url\": \"https://x.vn/a\", \"sha256\": \"zz\"}]}",
                        "photos[0].sha256",
                        422),
                bad("{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"businessPlan\": {}}", "businessPlan.summary", 422),
                bad(
                        "{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"businessPlan\": {\"summary\": \"x\", \"approvedOn\": \"tomorrow\"}}",
                        "businessPlan.approvedOn",
                        400),
                bad("{\"entityId\": \"E\", \"name\": \"Tôm khô\", \"star\": 5}", "star", 400));
    }

    static Stream<Arguments> bad_questions() {
        return Stream.of(
                        "limit=0",
                        "limit=201",
                        "limit=x",
                        "limit=-1",
                        "cursor=x",
                        "cursor=AAAAAAAAAAAA",
                        "locality=Atlantis",
                        "locality=X",
                        "unit=99999",
                        "unit[$ne]=1",
                        "group=7",
                        "group=food",
                        "group=1&group=2",
                        "group[$ne]=1",
                        "plannedYear=22",
                        "plannedYear=99999999999999",
                        "step=7",
                        "step=IDEA",
                        "star=6",
                        "legalForm=CLUB",
                        "state=GONE",
                        "entityId=1",
                        "q=%21%21%21",
                        "q=" + "x".repeat(201),
                        "colour=red",
                        "sort=name")
                .map(question -> Arguments.of(
                        question.replace("[", "%5B").replace("$", "%24").replace("]", "%5D")));
    }

    @ParameterizedTest
    @MethodSource("bad_entities")
    void a_bad_entity_is_refused(String body, String field, int status) {
        refused(status, field, language -> language.post(ENTITIES, body));
    }

    @ParameterizedTest
    @MethodSource("bad_products")
    void a_bad_product_is_refused(String body, String field, int status) {
        refused(status, field, language -> language.post(PRODUCTS, body.replace("\"E\"", "\"" + entity + "\"")));
    }

    @ParameterizedTest
    @MethodSource("bad_questions")
    void a_bad_question_is_refused_of_everybody(String question) {
        String field = question.substring(0, question.indexOf('='))
                .replace("%5B", "[")
                .replace("%24", "$")
                .replace("%5D", "]");
        for (String path : List.of(PRODUCTS, CATALOGUE)) {
            refused(400, field, language -> language.get(path + "?" + question));
        }
    }

    private void refused(int status, String field, java.util.function.Function<Api, Answer> call) {
        String vietnamese = fault(call.apply(office), status, field);
        String english = fault(call.apply(office.with("Accept-Language", "en")), status, field);
        assertThat(english).isNotBlank().isNotEqualTo(vietnamese).matches("[\\p{ASCII}–…]*");
        assertThat(vietnamese).isNotBlank();
    }

    private static String fault(Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        JsonNode errors = answer.json().get("errors");
        assertThat(errors).as(answer.text()).isNotNull();
        return StreamSupport.stream(errors.spliterator(), false)
                .filter(error -> field.equals(error.get("field").asString()))
                .map(error -> error.get("message").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no fault of " + field + " in " + answer.text()));
    }

    private static Arguments bad(String body, String field, int status) {
        return Arguments.of(body, field, status);
    }
}
