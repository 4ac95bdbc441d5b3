package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ocop.registry.Paths.CATALOGUE;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;
import static vn.ocop.testing.Api.parameter;

import com.mongodb.client.MongoDatabase;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.Topics;
import vn.ocop.registry.Outcome.Effect;
import vn.ocop.registry.entity.Entities;
import vn.ocop.registry.entity.EntityFromRegister;
import vn.ocop.registry.entity.LegalForm;
import vn.ocop.registry.product.ProductFromRegister;
import vn.ocop.registry.product.Products;
import vn.ocop.registry.territory.Address;
import vn.ocop.registry.territory.AdminUnit;
import vn.ocop.registry.territory.PlanLocality;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.testing.Api;
import vn.ocop.testing.Published;
import vn.ocop.testing.ServiceTest;

/** The whole plan of Cà Mau in a register of its own: 151 entities, 237 products, 9 localities. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "spring.application.group=plan")
class PlanInTheRegistryTest {
    private static final Caller IMPORT = Caller.system("import");
    private static final Map<String, LegalForm> FORMS = Map.of(
            "DN", LegalForm.ENTERPRISE,
            "HTX", LegalForm.COOPERATIVE,
            "THT", LegalForm.COOPERATIVE_GROUP,
            "HKD", LegalForm.BUSINESS_HOUSEHOLD);

    @Autowired
    Entities entities;

    @Autowired
    Products products;

    @Autowired
    Territory territory;

    @Autowired
    MongoDatabase database;

    @Value("${service.topics.prefix}")
    String prefix;

    @LocalServerPort
    int port;

    private Api api;

    @BeforeAll
    void bringIn() {
        api = Api.at(port);
        assertThat(broughtIn()).isEqualTo(Map.of(Effect.CREATED, 151 + 237));
    }

    @Test
    void every_entity_and_product_is_told_once_under_its_key_with_its_version_and_valid_by_its_schema() {
        await().untilAsserted(() -> {
            assertThat(Published.on(prefix + Topics.REGISTRY_ENTITY)).hasSize(151);
            assertThat(Published.on(prefix + Topics.REGISTRY_PRODUCT)).hasSize(237);
        });
        List<Published> all = new ArrayList<>(Published.on(prefix + Topics.REGISTRY_ENTITY));
        all.addAll(Published.on(prefix + Topics.REGISTRY_PRODUCT));

        assertThat(all).extracting(Published::type).containsOnly("entity-registered", "product-registered");
        assertThat(all).extracting(Published::key).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(event -> {
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.header("ce_subject")).isEqualTo(event.key());
            assertThat(event.header("ce_id")).isEqualTo(event.key() + ":1");
            assertThat(event.faults()).isEmpty();
        });
    }

    @Test
    void the_same_again_changes_nothing_and_tells_nothing() {
        assertThat(broughtIn()).isEqualTo(Map.of(Effect.UNCHANGED, 151 + 237));

        assertThat(Published.on(prefix + Topics.REGISTRY_PRODUCT)).hasSize(237);
        assertThat(products.findBySource("2822/QĐ-UBND", "V-22").orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void localities_and_years_have_the_plans_totals() {
        Map<String, Long> localities =
                facet(api.office().get(PRODUCTS + "/facets").json(), "locality");
        for (NamedCsvRecord locality : csv("localities.csv")) {
            String name = locality.getField("name_norm");
            assertThat(localities).containsEntry(name, Long.valueOf(locality.getField("parsed_products")));
            Map<String, Long> years = facet(
                    api.office()
                            .get(PRODUCTS + "/facets?" + parameter("locality", name))
                            .json(),
                    "plannedYear");
            for (int year = 2022; year <= 2025; year++) {
                assertThat(years.getOrDefault(Integer.toString(year), 0L))
                        .as(name + " " + year)
                        .isEqualTo(Long.valueOf(locality.getField("parsed_" + year)));
            }
            assertThat(facet(
                            api.office()
                                    .get(ENTITIES + "/facets?" + parameter("locality", name))
                                    .json(),
                            "locality"))
                    .containsOnly(Map.entry(name, Long.valueOf(locality.getField("parsed_entities"))));
        }
        assertThat(localities).hasSize(9);
    }

    @Test
    void every_facet_sums_to_237_also_for_the_public() {
        for (Api reader : List.of(api.office(), api)) {
            JsonNode facets = reader.get((reader == api ? CATALOGUE : PRODUCTS) + "/facets")
                    .json();
            assertThat(facets.propertyNames())
                    .contains("locality", "plannedYear", "group", "step", "star", "legalForm", "state");
            facets.properties().forEach(facet -> assertThat(facet.getValue()
                            .valueStream()
                            .mapToLong(count -> count.get("count").asLong())
                            .sum())
                    .as(facet.getKey())
                    .isEqualTo(237));
        }
    }

    @Test
    void products_without_group_are_counted_as_such_and_found() {
        JsonNode groups = api.office().get(PRODUCTS + "/facets").json().get("group");

        assertThat(groups.valueStream().filter(group -> group.get("value").isNull()))
                .singleElement()
                .satisfies(none -> assertThat(none.get("count").asInt()).isEqualTo(8));
        assertThat(names("group=none")).hasSize(8);
    }

    @Test
    void dried_shrimp_is_found_without_accents() {
        List<String> expected = rows("products.csv")
                .filter(row -> Stream.of("tom", "kho")
                        .allMatch(word -> Stream.of(Vietnamese.searchKey(row.getField("product_name"))
                                        .split(" "))
                                .anyMatch(found -> found.startsWith(word))))
                .map(row -> row.getField("product_name"))
                .sorted()
                .toList();

        assertThat(names("q=tom+kho")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(names("q=" + "T%C3%94M%20KH%C3%94")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(names("q=kho+to")).hasSizeGreaterThanOrEqualTo(expected.size());
        assertThat(names("q=tom+kho").stream().filter("Tôm khô"::equals)).isNotEmpty();
    }

    @Test
    void a_list_goes_through_all_pages_in_vietnamese_order_without_gap_or_double() {
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.office().get(PRODUCTS + "?limit=50" + cursor).json();
            page.get("items").forEach(item -> {
                names.add(item.get("name").asString());
                ids.add(item.get("id").asString());
            });
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(237).doesNotHaveDuplicates();
        assertThat(names.stream().map(Vietnamese::sortKey)).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "q=tom, words_byName",
        "locality=V, locality_byName",
        "unit=32236@2025-06-30, unit_byName",
        "group=1, group_byName",
        "plannedYear=2024, plannedYear_byName",
        "step=1, step_byName",
        "star=none, star_byName",
        "legalForm=COOPERATIVE, legalForm_byName",
        "state=ACTIVE, state_byName"
    })
    void behind_each_filter_stands_an_index_that_also_orders(String filter, String index) {
        String[] pair = filter.split("=", 2);
        Criteria criteria = pair[0].equals("q")
                ? new Criteria().words(pair[1])
                : new Criteria().is(pair[0], pair[0].equals("locality") ? "973@2025-06-30" : pair[1]);

        Document plan = explain(criteria.filter());

        assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        if (!pair[0].equals("q") && !pair[0].equals("unit")) {
            assertThat(plan.toJson())
                    .contains("keys." + index.replace("_", "_keys."))
                    .doesNotContain("\"SORT\"");
        }
    }

    @Test
    void the_public_sees_the_same_products_masked() {
        JsonNode entry =
                api.get(CATALOGUE + "?q=tom+kho&locality=V").json().get("items").get(0);

        assertThat(entry.propertyNames()).doesNotContain("lastMove", "version", "businessPlan", "contact", "address");
        assertThat(entry.get("entity").propertyNames()).containsExactlyInAnyOrder("id", "name", "legalForm");
    }

    private Document explain(Bson filter) {
        BsonDocument plain = filter.toBsonDocument();
        return database.runCommand(new Document(
                                "explain",
                                new Document("find", "products")
                                        .append("filter", plain)
                                        .append("sort", new Document("keys.byName", 1))
                                        .append("limit", 51))
                        .append("verbosity", "executionStats"))
                .get("queryPlanner", Document.class);
    }

    private Map<Effect, Integer> broughtIn() {
        Map<Effect, Integer> effects = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        rows("entities.csv").forEach(row -> {
            Outcome outcome = entities.upsert(entity(row), IMPORT);
            ids.put(row.getField("entity_key"), outcome.id());
            effects.merge(outcome.effect(), 1, Integer::sum);
        });
        rows("products.csv").forEach(row -> {
            String group = row.getField("product_group");
            ProductFromRegister said = new ProductFromRegister(
                    "2822/QĐ-UBND",
                    row.getField("locality_no") + "-" + row.getField("seq_in_locality"),
                    Integer.valueOf(row.getField("source_line")),
                    ids.get(row.getField("entity_key")),
                    row.getField("product_name"),
                    group.isBlank() ? null : Integer.valueOf(group),
                    Integer.valueOf(row.getField("planned_year")));
            effects.merge(products.upsert(said, IMPORT).effect(), 1, Integer::sum);
        });
        return effects;
    }

    private EntityFromRegister entity(NamedCsvRecord row) {
        String locality = territory
                .planLocality(row.getField("locality_no"))
                .map(PlanLocality::unit)
                .map(AdminUnit::id)
                .orElseThrow();
        String address = row.getField("entity_address");
        return new EntityFromRegister(
                "2822/QĐ-UBND",
                row.getField("match_key"),
                row.getField("entity_key"),
                row.getField("entity_name"),
                FORMS.get(row.getField("entity_type_norm")),
                row.getField("entity_type"),
                FORMS.get(row.getField("type_hint_from_name")),
                address,
                locality,
                territory
                        .formerCommune(locality, Address.read(address))
                        .map(AdminUnit::id)
                        .orElse(null),
                null,
                null);
    }

    private List<String> names(String filter) {
        JsonNode page =
                api.office().get(PRODUCTS + "?limit=200&state=ACTIVE&" + filter).json();
        assertThat(page.get("next").isNull()).isTrue();
        return page.get("items")
                .valueStream()
                .map(item -> item.get("name").asString())
                .toList();
    }

    private static Map<String, Long> facet(JsonNode facets, String name) {
        return facets.get(name)
                .valueStream()
                .collect(Collectors.toMap(
                        count -> count.get("value").asString(),
                        count -> count.get("count").asLong(),
                        Long::sum,
                        TreeMap::new));
    }

    private static Stream<NamedCsvRecord> rows(String file) {
        return csv(file).stream();
    }

    private static List<NamedCsvRecord> csv(String file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("../../shared/data", file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
