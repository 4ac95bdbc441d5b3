package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** True accounts, made by the administrator and signed in at the gateway, with rights that are drawn; and strangers. */
final class RightsCallers {
    private static final List<String> ROLES =
            List.of("office", "commune", "council", "training", "trade", "producer", "auditor");
    private static final List<String> AGENCIES = List.of("industry_trade", "commune_pc", "agriculture_environment");
    private static final int OF_EACH = 2;
    private static final JsonMapper JSON = new JsonMapper();
    private final List<RightsCaller> all = new ArrayList<>();
    private final Map<String, String> seats = new LinkedHashMap<>();
    private final Suite suite;
    private final Random draw;
    private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    RightsCallers(Suite suite, Random draw) {
        this.suite = suite;
        this.draw = draw;
    }

    List<RightsCaller> all() {
        return all;
    }

    /** Accounts that sit in a council, with their seats. */
    Map<String, String> seats() {
        return seats;
    }

    Api api(RightsCaller caller) {
        return Api.of(suite).withToken(caller.token());
    }

    /** A caller who is producer of that entity and nothing else. */
    RightsCaller producerOf(String entity) {
        return all.stream()
                .filter(one ->
                        one.roles().equals(Set.of("producer")) && one.entities().contains(entity))
                .findFirst()
                .orElseThrow();
    }

    /** A caller who is officer of one of these communes and nothing else. */
    RightsCaller communeOf(Set<String> units) {
        return all.stream()
                .filter(one -> one.roles().equals(Set.of("commune"))
                        && one.units().stream().anyMatch(units::contains))
                .findFirst()
                .orElseThrow();
    }

    /**
     * For each commune an officer and for each entity a producer, each other role, several roles at once, and some whose
     * rights fit nothing that is there.
     */
    void drawFor(List<RightsObject> objects, int more) {
        Set<String> units =
                objects.stream().flatMap(one -> one.units().stream()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> entities = objects.stream()
                .map(RightsObject::entity)
                .filter(entity -> entity != null)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> places = new ArrayList<>(units);
        objects.stream()
                .map(RightsObject::district)
                .filter(one -> one != null)
                .distinct()
                .sorted()
                .forEach(places::add);
        places.add("96");
        places.add("99999");
        List<String> owned = new ArrayList<>(entities);
        owned.add("none");
        units.forEach(unit -> account(Set.of("commune"), Set.of(unit), Set.of(), "commune_pc"));
        entities.forEach(entity -> account(Set.of("producer"), Set.of(), Set.of(entity), null));
        account(Set.of("office"), Set.of("96"), Set.of(), "ocop_office");
        account(Set.of("office"), Set.of(places.get(draw.nextInt(units.size()))), Set.of(), "ocop_office");
        for (String seat : List.of("CHAIR", "SECRETARY", "MEMBER")) {
            seats.put(account(Set.of("council"), Set.of(), Set.of(), "so").name(), seat);
        }
        for (String role : List.of("council", "training", "trade", "auditor", "admin")) {
            account(Set.of(role), Set.of(), Set.of(), role.equals("trade") ? "industry_trade" : null);
        }
        confusable(objects);
        for (int i = 0; i < more; i++) {
            Set<String> roles = some(ROLES, 1 + draw.nextInt(3));
            account(
                    roles,
                    some(places, 1 + draw.nextInt(2)),
                    some(owned, 1 + draw.nextInt(2)),
                    AGENCIES.get(draw.nextInt(AGENCIES.size())));
        }
        strangers();
    }

    /** Whose one right fits a thing by its role and another by its place, but none by both. */
    private void confusable(List<RightsObject> objects) {
        List<RightsObject> homes = objects.stream()
                .filter(one -> one.kind().equals("entity")
                        || one.kind().equals("listing")
                        || one.kind().equals("application")
                        || one.kind().equals("enrolment"))
                .toList();
        for (Set<String> roles : List.of(Set.of("producer"), Set.of("commune"), Set.of("commune", "producer"))) {
            RightsObject where = homes.get(draw.nextInt(homes.size()));
            List<RightsObject> others = homes.stream()
                    .filter(one -> !one.entity().equals(where.entity()))
                    .toList();
            for (int i = 0; i < OF_EACH; i++) {
                account(
                        roles,
                        where.units(),
                        Set.of(others.get(draw.nextInt(others.size())).entity()),
                        "commune_pc");
            }
        }
    }

    private void strangers() {
        RightsCaller office = all.stream()
                .filter(one -> one.roles().contains("office"))
                .findFirst()
                .orElseThrow();
        String[] parts = office.token().split("\\.");
        String payload = decoded(parts[1]);
        all.add(RightsCaller.stranger("nobody", null));
        all.add(RightsCaller.stranger("rubbish", "rubbish"));
        all.add(RightsCaller.stranger(
                "other claims under an old signature",
                parts[0] + "." + encoded(payload.replace("\"office\"", "\"auditor\"")) + "." + parts[2]));
        all.add(RightsCaller.stranger(
                "no signature", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + "."));
        all.add(RightsCaller.stranger(
                "expired, and the day put off",
                parts[0] + "." + encoded(payload.replaceAll("\"exp\":\\d+", "\"exp\":1")) + "." + parts[2]));
    }

    private RightsCaller account(Set<String> roles, Set<String> units, Set<String> entities, String agency) {
        String name = "rights." + run + "." + all.size();
        String password = "Quyen-han-" + run + "." + all.size();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("kind", "service");
        body.put("roles", roles);
        body.put("agency", agency);
        body.put("units", units);
        body.put("entities", entities);
        body.put("password", password);
        Api.Answer made = Api.of(suite).as("admin").post("/api/gateway/v1/accounts", JSON.writeValueAsString(body));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        RightsCaller caller = new RightsCaller(name, roles, units, entities, agency, token(name, password), true);
        all.add(caller);
        return caller;
    }

    private String token(String name, String password) {
        String basic = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        URI address = suite.gateway().resolve("/oauth2/token");
        var answer = suite.send(HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private Set<String> some(List<String> from, int many) {
        Set<String> some = new LinkedHashSet<>();
        while (some.size() < many) {
            some.add(from.get(draw.nextInt(from.size())));
        }
        return new HashSet<>(some);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
