package vn.ocop.registry.national.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.national.ARecord;
import vn.ocop.registry.national.NationalRecord;
import vn.ocop.registry.national.NationalRecords;
import vn.ocop.registry.national.NationalRegisterStub;
import vn.ocop.registry.national.NationalRegisterStub.Manner;
import vn.ocop.registry.national.NationalSettings;
import vn.ocop.registry.national.RecognisedProduct;
import vn.ocop.registry.national.sending.Line;
import vn.ocop.registry.national.sending.TheirProducts;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.testing.Api;
import vn.ocop.testing.ServiceTest;

/** What the national register holds is held against what it should hold, from its endpoint or from a file of it. */
@ServiceTest
class ReconciliationTest {
    private static final String PATH = ReconciliationController.PATH;
    private final LocalDate until = LocalDate.now().plusYears(2);

    @Autowired
    NationalRecords records;

    @Autowired
    ReconciliationStore store;

    @Autowired
    Clock clock;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Api api;
    private RecognisedProduct product;

    @BeforeEach
    void recognised() {
        api = Api.at(port);
        product = RecognisedProduct.ofHousehold(api, prefix).rated(4, until);
    }

    @Test
    void a_file_of_theirs_is_compared_and_the_differences_are_kept_page_by_page_and_as_a_file() {
        String stranger = UUID.randomUUID() + "/GCN";
        String csv =
                """
                Số giấy chứng nhận;Tên sản phẩm;Hạng sao;Số điện thoại;Ngày hết hạn
                %s;MẮM BA KHÍA CHÍ TÂM;5 sao;0912345678;%s
                %s;Khô cá kèo;3;;
                ;không có số;3;;
                """.formatted(product.certificate(), until.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")), stranger);

        Api.Answer answer = api.office().postTable(PATH, csv);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode head = api.auditor().get(PATH + "/" + answer.id()).json();
        assertThat(head.get("source").asString()).isEqualTo("FILE");
        assertThat(head.get("state").asString()).isEqualTo("DONE");
        assertThat(head.at("/counts/there").asInt()).isEqualTo(3);
        assertThat(head.at("/counts/unnamed").asInt()).isEqualTo(1);
        assertThat(head.at("/counts/onlyThere").asInt()).isEqualTo(1);

        List<JsonNode> differences = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = api.auditor()
                    .get(PATH + "/" + answer.id() + "/differences?limit=1" + next)
                    .json();
            page.get("items").forEach(differences::add);
            next = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        }
        assertThat(differences.getFirst().get("kind").asString()).isEqualTo("DIFFERENT");
        assertThat(differences.getFirst().get("field").asString()).isEqualTo("STAR");
        assertThat(differences.getFirst().get("here").asString()).isEqualTo("4");
        assertThat(differences.getFirst().get("there").asString()).isEqualTo("5 sao");
        assertThat(differences.get(1).get("certificate").asString()).isEqualTo(stranger);
        assertThat(differences.stream()
                        .filter(one -> product.id().equals(one.path("productId").asString(""))))
                .hasSize(1);
        assertThat(api.auditor()
                        .get(PATH + "/" + answer.id() + "/differences?kind=ONLY_THERE")
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(api.auditor()
                        .get(PATH + "/" + answer.id() + "/differences/export?format=csv")
                        .text())
                .contains(stranger)
                .doesNotContain("0912345678");
    }

    @Test
    void what_we_export_agrees_with_us() {
        String ours = api.office()
                .get("/api/registry/v1/national-register/export?format=csv")
                .text();

        JsonNode head = api.office().postTable(PATH, ours).json();

        assertThat(head.at("/counts/there").asInt()).isPositive();
        assertThat(head.at("/counts/agreed").asInt()
                        + head.at("/counts/different").asInt())
                .isEqualTo(head.at("/counts/there").asInt());
        assertThat(store.differences(head.get("id").asString(), "DIFFERENT", PageRequest.first(200))
                        .items())
                .noneMatch(one -> product.id().equals(one.productId()));
    }

    @Test
    void a_repeated_request_makes_one_reconciliation_and_an_unreadable_file_none() {
        Api once = api.office().with("Idempotency-Key", UUID.randomUUID().toString());
        String csv = "ocop_certificate_number\n" + product.certificate() + "\n";

        assertThat(once.postTable(PATH, csv).id())
                .isEqualTo(once.postTable(PATH, csv).id());
        assertThat(api.office().postTable(PATH, "name\nTôm khô\n").rule()).isEqualTo("list-unreadable");
        assertThat(api.office().post(PATH, "").rule()).isEqualTo("national-register-not-configured");
    }

    @Test
    void the_list_of_the_endpoint_is_read_page_by_page_in_spite_of_a_failure() {
        try (NationalRegisterStub stub = new NationalRegisterStub();
                Line line = new Line(to(stub), clock, new SimpleMeterRegistry())) {
            List<NationalRecord> there = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                there.add(ARecord.of("x" + i, "Khô cá " + i, "x" + i, null, 3, NationalRecord.State.VALID));
            }
            there.add(ARecord.starred(
                    records.all(LocalDate.now())
                            .filter(one -> one.id().equals(product.id()))
                            .findFirst()
                            .orElseThrow(),
                    3));
            stub.holds(there);
            stub.next(Manner.FAILS, Manner.GOOD, Manner.CUTS);

            Reconciliation begun =
                    with(stub, line).withEndpoint(UUID.randomUUID().toString(), Caller.system("test"));

            assertThat(begun.state()).isEqualTo(Reconciliation.State.RUNNING);
            Reconciliation head = store.get(begun.id());
            assertThat(head.state()).isEqualTo(Reconciliation.State.DONE);
            assertThat(head.counts().there()).isEqualTo(6);
            assertThat(head.counts().onlyThere()).isEqualTo(5);
            assertThat(store.differences(head.id(), "DIFFERENT", PageRequest.first(50))
                            .items())
                    .filteredOn(one -> product.id().equals(one.productId()))
                    .extracting(Difference::field)
                    .contains(ComparedField.STAR);
            assertThat(stub.received()).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "CUTS_MIDWAY", "GARBAGE", "SIGN_IN_PAGE", "TOO_MANY", "REFUSES"})
    void a_list_that_can_not_be_read_whole_is_not_compared(Manner manner) {
        try (NationalRegisterStub stub = new NationalRegisterStub();
                Line line = new Line(to(stub), clock, new SimpleMeterRegistry())) {
            stub.usually(manner);
            String id = UUID.randomUUID().toString();

            with(stub, line).withEndpoint(id, Caller.system("test"));

            JsonNode head = api.auditor().get(PATH + "/" + id).json();
            assertThat(head.get("state").asString()).isEqualTo("FAILED");
            assertThat(head.get("why").asString()).isNotBlank();
            assertThat(head.has("counts")).isFalse();
            assertThat(api.auditor()
                            .get(PATH + "/" + id + "/differences")
                            .json()
                            .get("items"))
                    .isEmpty();
        }
    }

    @Test
    void one_that_was_cut_short_by_the_end_of_its_instance_says_so() {
        Instant now = Instant.parse("2026-11-23T02:00:00Z");
        Reconciliation begun =
                Reconciliation.begun("r", LocalDate.of(2026, 11, 23), now, "office", Reconciliation.Source.ENDPOINT);

        assertThat(begun.asOf(now.plusSeconds(59), Duration.ofMinutes(1)).state())
                .isEqualTo(Reconciliation.State.RUNNING);
        assertThat(begun.asOf(now.plusSeconds(61), Duration.ofMinutes(1)).why()).isEqualTo("interrupted");
    }

    private Reconciliations with(NationalRegisterStub stub, Line line) {
        return new Reconciliations(
                records,
                Optional.of(new TheirProducts(line, to(stub), clock)),
                store,
                Duration.ofSeconds(20),
                clock,
                Runnable::run);
    }

    private static NationalSettings to(NationalRegisterStub stub) {
        return new NationalSettings(
                stub.endpoint(),
                "",
                "",
                "",
                "",
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                10,
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                2,
                5,
                Duration.ofMinutes(1),
                Duration.ofSeconds(20),
                2,
                500);
    }
}
