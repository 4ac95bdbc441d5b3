package vn.ocop.rating.council;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.rating.council.CouncilFlow.faults;
import static vn.ocop.rating.council.CouncilFlow.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.ServiceTest;

/** Regulations over HTTP; of the central level, so that councils of the province elsewhere keep theirs. */
@ServiceTest
class RegulationServiceTest {
    private static final String PATH = "/api/rating/v1/council-regulations";

    @Value("${local.server.port}")
    int port;

    private Api office;

    @BeforeEach
    void open() {
        office = Api.at(port).office();
    }

    @Test
    void the_shipped_one_is_there_and_says_that_it_is_not_decided() {
        Answer shipped = Api.at(port).auditor().get(PATH + "/province-2026");

        assertThat(shipped.status()).isEqualTo(200);
        assertThat(shipped.json().path("source").path("decided").asBoolean()).isFalse();
        assertThat(shipped.json().path("minAttendance").asString()).isEqualTo("3/4");
        assertThat(office.get(PATH).json().path("items").findValuesAsString("id"))
                .contains("province-2026");
    }

    @Test
    void a_regulation_is_stored_once_and_never_changes() {
        String first = central("ministry-2030", "2030-01-01", null, 10);
        assertThat(office.post(PATH, first).status()).isEqualTo(201);
        assertThat(office.post(PATH, first).status()).isEqualTo(201);

        Answer other = office.post(PATH, central("ministry-2030", "2030-01-01", null, 5));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.rule()).isEqualTo("regulation-never-changes");
        assertThat(office.get(PATH + "/ministry-2030").json().path("maxSpread").asInt())
                .isEqualTo(10);
    }

    @Test
    void two_regulations_of_a_level_share_no_day() {
        assertThat(office.post(PATH, central("ministry-2040", "2040-01-01", "2040-12-31", 10))
                        .status())
                .isEqualTo(201);

        assertThat(faults(office.post(PATH, central("ministry-2040-b", "2040-01-01", null, 10))))
                .containsExactly("validFrom overlaps-regulation");
        assertThat(faults(office.post(PATH, central("ministry-2040-c", "2040-06-01", null, 10))))
                .containsExactly("validFrom overlaps-regulation");
        assertThat(faults(office.post(PATH, central("ministry-2039", "2039-01-01", "2040-01-01", 10))))
                .containsExactly("validTo overlaps-regulation");
        assertThat(office.post(PATH, central("ministry-2041", "2041-01-01", null, 10))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(faults(office.post(PATH, "{\"id\":\"Quy chế\",\"level\":\"CENTRAL\"}")))
                .contains(
                        "id code",
                        "validFrom required",
                        "source required",
                        "minMembers required",
                        "chairRequired required",
                        "minAttendance required",
                        "minimumRule required",
                        "secrecy required");
    }

    private static String central(String id, String from, String to, int maxSpread) {
        Map<String, Object> fields =
                new LinkedHashMap<>(JsonMapper.shared().convertValue(Written.regulation(), new TypeReference<>() {}));
        fields.put("id", id);
        fields.put("level", "CENTRAL");
        fields.put("validFrom", from);
        fields.put("validTo", to);
        fields.put("maxSpread", maxSpread);
        return json(fields);
    }
}
