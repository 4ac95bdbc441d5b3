package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import vn.ocop.acceptance.RightsObject.Home;

/** Things of all kinds in several communes: some that the demo data hold, and some made for the occasion. */
final class RightsObjects {
    private static final String REGISTRY = "/api/registry/v1";
    private static final String RATING = "/api/rating/v1";
    private static final String TRAINING = "/api/training/v1";
    private static final String TRADE = "/api/trade/v1";
    private static final int OF_A_KIND = 3;
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    private static final List<String> FORMER = List.of("32236@2025-06-30", "32248@2025-06-30", "32244@2025-06-30");
    private static final List<String> PRESENT = List.of("32236", "32248", "32244");
    private final List<RightsObject> all = new ArrayList<>();
    private final Map<String, Home> homes = new HashMap<>();
    private final Suite suite;
    private final Api office;
    private final Random draw;

    RightsObjects(Suite suite, Random draw) {
        this.suite = suite;
        this.office = Api.of(suite).as("office");
        this.draw = draw;
    }

    /** All of that kind. */
    List<RightsObject> of(String kind) {
        return all.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    List<RightsObject> all() {
        return all;
    }

    /** What callers can be given rights for, before anything is made of it: entities with products, money, tasks. */
    void begin() {
        for (int i = 0; i < OF_A_KIND; i++) {
            entity(i == 2 ? null : FORMER.get(i), i == 1 ? null : PRESENT.get(i));
        }
        for (String unit : List.of(FORMER.get(0), PRESENT.get(1))) {
            all.add(RightsObject.in(
                    "newcomer",
                    unit,
                    Map.of(
                            "field",
                            unit.contains("@") ? "formerUnit" : "unit",
                            "unit",
                            unit,
                            "number",
                            of("entity").getFirst().ids().get("number"))));
        }
        PRESENT.subList(0, 2).forEach(this::money);
        report();
        findings();
        market();
        training();
    }

    /** What needs callers: dossiers of producers, and the session of a council. */
    void complete(RightsCallers callers) {
        List<RightsObject> entities = of("entity");
        RightsObject filed = entities.get(0);
        Api producer = callers.api(callers.producerOf(filed.entity()));
        Candidate candidate = Candidate.of(
                        Api.of(suite),
                        producer,
                        callers.api(callers.communeOf(filed.units())),
                        filed.ids().get("unrated"))
                .selfAssessed(3)
                .submitted()
                .proposedByCommune();
        dossier(filed, candidate.dossierId);
        session(callers, candidate.dossierId);
        RightsObject other = entities.get(1);
        Api its = callers.api(callers.producerOf(other.entity()));
        String draft = created(
                        its,
                        RATING + "/dossiers",
                        "{'productId':'%s','round':'FIRST'}"
                                .formatted(other.ids().get("unrated")))
                .path("id")
                .asString();
        all.add(RightsObject.of(
                        "dossier",
                        home(other.entity()),
                        Map.of(
                                "id",
                                draft,
                                "entityId",
                                other.entity(),
                                "product",
                                other.ids().get("unrated")))
                .draft());
    }

    private void dossier(RightsObject entity, String id) {
        all.add(RightsObject.of(
                "dossier",
                home(entity.entity()),
                Map.of(
                        "id",
                        id,
                        "entityId",
                        entity.entity(),
                        "product",
                        entity.ids().get("unrated"))));
    }

    private void session(RightsCallers callers, String dossierId) {
        Map<String, String> seats = callers.seats();
        String members = seats.entrySet().stream()
                .map(one -> "{'account':'%s','agency':'so-%s','seat':'%s'}"
                        .formatted(one.getKey(), one.getKey(), one.getValue()))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        String id = created(
                        office,
                        RATING + "/council-sessions",
                        "{'level':'PROVINCE','kind':'MEETING','date':'%s','members':[%s],'dossierIds':['%s']}"
                                .formatted(TODAY, members, dossierId))
                .path("id")
                .asString();
        all.add(new RightsObject(
                "session",
                Map.of("id", id, "sessionId", id, "dossierId", dossierId),
                Set.of(),
                null,
                null,
                null,
                seats,
                true));
    }

    private void entity(String former, String unit) {
        String number = "096%09d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 1_000_000_000L));
        String name = "Hộ kinh doanh Rạch Gốc " + number;
        JsonNode made = created(
                office,
                REGISTRY + "/entities",
                "{'name':'%s','legalForm':'BUSINESS_HOUSEHOLD','registrationNumber':'%s'%s%s}"
                        .formatted(name, number, field("formerUnit", former), field("unit", unit)));
        String id = made.path("id").asString();
        String rated = product(id, "Tôm khô " + number);
        String unrated = product(id, "Bánh phồng tôm " + number);
        ids("entity", id, Map.of("id", id, "number", number, "product", rated, "unrated", unrated));
        ids("product", id, Map.of("id", rated, "entity", id));
        trace(id, rated);
        known(id, unrated);
        rated(id, rated, unrated, number);
        sold(id, rated);
    }

    private String product(String entity, String name) {
        return created(
                        office,
                        REGISTRY + "/products",
                        "{'entityId':'%s','name':'%s','group':1,'criteriaSet':8,'plannedYear':2026}"
                                .formatted(entity, name))
                .path("id")
                .asString();
    }

    private void trace(String entity, String product) {
        String lot = created(
                        office,
                        REGISTRY + "/lots",
                        "{'productId':'%s','code':'TQ-1','madeOn':'%s','quantity':{'amount':10,'measure':'KGM'}}"
                                .formatted(product, TODAY))
                .path("id")
                .asString();
        ids("lot", entity, Map.of("id", lot, "product", product));
        String area = created(
                        office,
                        REGISTRY + "/growing-areas",
                        "{'entityId':'%s','kind':'FARMING','name':'Vuông tôm','unit':'32248','grows':'Tôm đất','validFrom':'2026-01-01'}"
                                .formatted(entity))
                .path("id")
                .asString();
        ids("area", entity, Map.of("id", area, "entity", entity));
    }

    /** Until the other services have heard of it. */
    private void known(String entity, String product) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(office.get(RATING + "/products/" + product).status()).isEqualTo(200);
            assertThat(office.get(TRADE + "/products/" + product).status()).isEqualTo(200);
            assertThat(office.get(TRAINING + "/entities/" + entity).status()).isEqualTo(200);
        });
    }

    private void rated(String entity, String rated, String unrated, String number) {
        String certificate = "TQ-" + number;
        ok(office.post(RATING + "/legacy-recognitions", json("""
                        {'productId':'%s','star':3,'level':'PROVINCE','decision':'1/QĐ','decidedOn':'2026-06-01',
                         'issuedOn':'2026-06-01','certificate':'%s'}""".formatted(rated, certificate))));
        ids("rating", entity, Map.of("id", rated, "productId", rated));
        String complaint = created(office, RATING + "/complaints", """
                        {'kind':'RECOGNITION','productId':'%s','certificate':'%s','content':'Thử quyền',
                         'learnedOn':'%s','entityId':'%s'}""".formatted(rated, certificate, TODAY, entity))
                .path("id")
                .asString();
        ids("complaint", entity, Map.of("id", complaint, "product", rated, "certificate", certificate, "today", TODAY));
        String inspection = created(office, RATING + "/inspections", """
                        {'productId':'%s','kind':'PLANNED','day':'%s','agency':'Sở','contents':['CRITERIA_KEPT']}""".formatted(rated, TODAY))
                .path("id")
                .asString();
        ids("inspection", entity, Map.of("id", inspection, "product", rated, "unrated", unrated, "today", TODAY));
    }

    private void sold(String entity, String product) {
        String sale = created(office, TRADE + "/sales", """
                        {'entityId':'%s','productId':'%s','scope':'PROVINCE','from':'2026-09-01','to':'2026-09-30',
                         'value':1000000}""".formatted(entity, product))
                .path("id")
                .asString();
        ids("sale", entity, Map.of("id", sale, "entity", entity, "product", product));
        String capacity = created(
                        office,
                        TRADE + "/capacities",
                        "{'productId':'%s','perMonth':10,'unit':'kg','from':'2026-01-01','to':'2026-12-31'}"
                                .formatted(product))
                .path("id")
                .asString();
        ids("capacity", entity, Map.of("id", capacity, "entity", entity, "product", product));
        String channel = created(
                        office,
                        TRADE + "/channels",
                        "{'name':'Cửa hàng %s','kind':'OWN_SHOP','scope':'PROVINCE','entityId':'%s'}"
                                .formatted(product, entity))
                .path("id")
                .asString();
        ids("channel", entity, Map.of("id", channel, "entity", entity));
        String contract = created(office, TRADE + "/contracts", """
                        {'kind':'CONTRACT','number':'1/HĐ','buyer':'Siêu thị','entityId':'%s','scope':'PROVINCE',
                         'signedOn':'2026-01-05','from':'2026-01-05','to':'2027-01-05','value':1000000,
                         'items':[{'productId':'%s'}]}""".formatted(entity, product))
                .path("id")
                .asString();
        ids("contract", entity, Map.of("id", contract, "contractId", contract, "entity", entity));
        ids("shop", entity, Map.of("id", entity));
        String trainee = created(
                        office, TRAINING + "/entities/" + entity + "/trainees", "{'kind':'WORKER','code':'TQ-1'}")
                .path("id")
                .asString();
        ids("trainee", entity, Map.of("id", trainee, "entityId", entity, "entity", entity));
    }

    private void money(String unit) {
        String heading =
                "'source':'CENTRAL_BUDGET','task':'V.2','locality':'%s','year':2026,'amount':1000".formatted(unit);
        String planned = "{%s,'decision':'1/QĐ-UBND','decidedOn':'2026-01-05'}".formatted(heading);
        Api.Answer line = office.post(
                REGISTRY + "/programme/funding/lines",
                json(planned),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        JsonNode made = line.status() == 409
                ? office.all(REGISTRY + "/programme/funding/lines?year=2026&task=V.2&locality=" + unit)
                        .getFirst()
                : ok(line);
        all.add(RightsObject.in("lines", unit, Map.of("id", made.path("id").asString(), "unit", unit)));
        String spending = created(
                        office,
                        REGISTRY + "/programme/funding/spendings",
                        "{%s,'day':'2026-02-05','document':'PC-01'}".formatted(heading))
                .path("id")
                .asString();
        all.add(RightsObject.in("spendings", unit, Map.of("id", spending, "unit", unit)));
    }

    private void report() {
        String body = """
                {'year':2024,'agency':'industry_trade','text':'Thử quyền',
                 'evidence':[{'title':'Báo cáo','document':'1/BC'}]}""";
        String path = REGISTRY + "/programme/tasks/V.2/reports";
        Api.Answer made = office.post(
                path, json(body), "Idempotency-Key", UUID.randomUUID().toString());
        JsonNode report = made.status() == 409 ? office.all(path + "?year=2024").getFirst() : ok(made);
        all.add(new RightsObject(
                "report",
                Map.of("id", report.path("id").asString(), "code", "V.2", "year", "2024", "agency", "industry_trade"),
                Set.of(),
                null,
                null,
                "industry_trade",
                Map.of(),
                true));
    }

    private void findings() {
        Set<String> seen = new HashSet<>();
        for (JsonNode finding : office.all(REGISTRY + "/findings")) {
            String entity = finding.path("entityIds").path(0).asString("");
            if (finding.path("entityIds").size() == 1 && seen.size() < OF_A_KIND && seen.add(entity)) {
                ids("finding", entity, Map.of("id", finding.path("id").asString()));
            }
        }
    }

    private void market() {
        Api trade = Api.of(suite).as("trade");
        some(trade.all(TRADE + "/listings"), "entityId", one -> true)
                .forEach(one -> ids(
                        "listing",
                        one.path("entityId").asString(),
                        Map.of(
                                "id",
                                one.path("productId").asString(),
                                "listing",
                                one.path("id").asString(),
                                "product",
                                one.path("productId").asString())));
        String event = trade.all(TRADE + "/promotion-events?state=CLOSED").stream()
                .filter(one -> one.path("taken").asInt() > OF_A_KIND)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        some(trade.all(TRADE + "/promotion-events/" + event + "/applications"), "entityId", one -> true)
                .forEach(one -> ids(
                        "application",
                        one.path("entityId").asString(),
                        Map.of("id", event, "entityId", one.path("entityId").asString())));
    }

    private void training() {
        Api training = Api.of(suite).as("training");
        JsonNode course = training.all(TRAINING + "/courses?state=CLOSED").stream()
                .filter(one -> one.path("audience").path("kinds").toString().contains("WORKER"))
                .findFirst()
                .orElseThrow();
        String id = course.path("id").asString();
        some(training.all(TRAINING + "/courses/" + id + "/enrolments"), "entityId", one -> one.path("state")
                        .asString()
                        .equals("ENROLLED"))
                .forEach(one -> ids(
                        "enrolment",
                        one.path("entityId").asString(),
                        Map.of("id", id, "traineeId", one.path("traineeId").asString())));
        some(
                        training.all(TRAINING + "/officers?level=COMMUNE"),
                        "id",
                        one -> one.path("posts").size() == 1)
                .forEach(one -> all.add(RightsObject.in(
                        "officer",
                        one.path("posts").path(0).path("unit").asString(),
                        Map.of(
                                "id",
                                one.path("id").asString(),
                                "officerId",
                                one.path("id").asString()))));
    }

    /** A few of them, drawn, that differ in what the field says. */
    private List<JsonNode> some(List<JsonNode> found, String field, Predicate<JsonNode> fits) {
        List<JsonNode> left = new ArrayList<>(
                found.stream().filter(one -> one.hasNonNull(field)).filter(fits).toList());
        Set<String> seen = new HashSet<>();
        List<JsonNode> some = new ArrayList<>();
        while (some.size() < OF_A_KIND && !left.isEmpty()) {
            JsonNode one = left.remove(draw.nextInt(left.size()));
            if (seen.add(one.path(field).asString())) {
                some.add(one);
            }
        }
        return some;
    }

    private void ids(String kind, String entity, Map<String, String> ids) {
        Map<String, String> more = new HashMap<>(ids);
        more.putIfAbsent("entity", entity);
        all.add(RightsObject.of(kind, home(entity), Map.copyOf(more)));
    }

    private Home home(String entity) {
        return homes.computeIfAbsent(entity, id -> {
            JsonNode found = office.get(REGISTRY + "/entities/" + id).json();
            Set<String> units = new HashSet<>();
            for (String field : List.of("formerUnit", "unit")) {
                if (found.path(field).hasNonNull("id")) {
                    units.add(found.path(field).path("id").asString());
                }
            }
            return new Home(
                    id, Set.copyOf(units), found.path("locality").path("unitId").asString(null));
        });
    }

    private static JsonNode created(Api by, String path, String body) {
        return ok(by.post(path, json(body), "Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static JsonNode ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.json();
    }

    private static String field(String name, String value) {
        return value == null ? "" : ",'%s':'%s'".formatted(name, value);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
