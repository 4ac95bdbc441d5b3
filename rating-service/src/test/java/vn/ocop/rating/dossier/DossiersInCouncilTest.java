package vn.ocop.rating.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ocop.rating.council.CouncilFlow.ok;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.rating.Registry;
import vn.ocop.rating.council.CouncilFlow;
import vn.ocop.testing.Api;
import vn.ocop.testing.ServiceTest;

/** A dossier follows what becomes of the session that has it on its agenda. */
@ServiceTest
class DossiersInCouncilTest {
    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Registry registry;
    private Api api;

    @BeforeEach
    void open() {
        registry = new Registry(prefix);
        api = Api.at(port);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void a_dossier_goes_from_the_check_of_the_office_through_a_council_to_its_conclusion() {
        DossierFlow dossier =
                new DossierFlow(api, registry.driedShrimp(), Clock.systemUTC()).readyForCouncil("FIRST", 4);
        CouncilFlow council = new CouncilFlow(api, 5).planned(dossier.id);
        assertThat(stage(dossier)).isEqualTo("CHECKED");
        council.opened();
        await().untilAsserted(() -> assertThat(stage(dossier)).isEqualTo("IN_COUNCIL"));

        council.allSign(dossier.id, selfAssessment(dossier));
        ok(council.endRound(dossier.id));

        await().untilAsserted(() -> assertThat(stage(dossier)).isEqualTo("CONCLUDED"));
        JsonNode concluded = dossier.read().path("council");
        assertThat(concluded.path("session").asString()).isEqualTo(council.id);
        assertThat(concluded.path("star").asInt()).isEqualTo(4);
    }

    @Test
    void a_dossier_of_a_cancelled_session_is_ready_for_another_one() {
        DossierFlow dossier =
                new DossierFlow(api, registry.driedShrimp(), Clock.systemUTC()).readyForCouncil("FIRST", 3);
        CouncilFlow council = new CouncilFlow(api, 5).planned(dossier.id).opened();
        await().untilAsserted(() -> assertThat(stage(dossier)).isEqualTo("IN_COUNCIL"));

        ok(api.office().post(CouncilFlow.PATH + "/" + council.id + "/cancel", "{\"reason\":\"Bão số 9\"}"));

        await().untilAsserted(() -> assertThat(stage(dossier)).isEqualTo("CHECKED"));
        assertThat(new CouncilFlow(api, 5).planned(dossier.id).id).isNotEqualTo(council.id);
    }

    private static String stage(DossierFlow dossier) {
        return dossier.read().path("stage").asString();
    }

    /** What the entity chose, which this council chooses too. */
    private static Map<String, String> selfAssessment(DossierFlow dossier) {
        Map<String, String> choices = new LinkedHashMap<>();
        dossier.read()
                .path("selfAssessment")
                .forEach(answer -> choices.put(
                        answer.path("criterion").asString(),
                        answer.path("option").asString()));
        return choices;
    }
}
