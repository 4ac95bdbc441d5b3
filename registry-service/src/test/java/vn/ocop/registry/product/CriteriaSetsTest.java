package vn.ocop.registry.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The classification that ships is that of Decision 26/2026/QĐ-TTg. */
class CriteriaSetsTest {
    private static final List<String> INDUSTRIES = List.of("I", "II", "III", "IV", "V", "VI");
    private final CriteriaSets sets = new CriteriaSets(new JsonMapper());

    @Test
    void the_sets_are_numbered_from_one_to_twenty_six() {
        assertThat(sets.all())
                .extracting(CriteriaSet::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 26).boxed().toList());
    }

    @Test
    void each_set_is_as_the_decision_has_it() {
        JsonNode decision = new JsonMapper().readTree(new File("../../shared/data/law/criteria-26-2026.json"));
        for (JsonNode printed : decision.get("sets")) {
            CriteriaSet set = sets.numbered(printed.get("number").asInt()).orElseThrow();
            assertThat(set.name()).isEqualTo(printed.get("name_vi").asString());
            assertThat(set.samples()).isEqualTo(printed.get("samplesRequired").asInt());
            assertThat(INDUSTRIES.get(set.group() - 1))
                    .isEqualTo(printed.get("industry").get("code").asString());
            assertThat(set.ministries())
                    .containsExactlyElementsOf(printed.get("managingAgencies_vi")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
    }
}
