package vn.ocop.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.events.counterexample.AnnotatedEvent;
import vn.ocop.gateway.counterexample.RouteThatReadsEvents;
import vn.ocop.rating.counterexample.DossierThatAsksTrade;
import vn.ocop.rating.counterexample.DossierThatIsBson;
import vn.ocop.rating.counterexample.GradeThatKnowsSpring;
import vn.ocop.rating.counterexample.RulingThatReadsKafka;
import vn.ocop.starter.counterexample.OutboxThatKnowsEvents;

/** The walls hold in the code as it was built, and each rule is seen to bite on a class that breaks it. */
class WallsTest {
    private static final List<String> MODULES = List.of(
            "events",
            "service-starter",
            "registry-service",
            "rating-service",
            "training-service",
            "trade-service",
            "gateway");

    private static final JavaClasses BUILT = new ClassFileImporter()
            .importPaths(MODULES.stream().map(WallsTest::classesOf).toList());

    @ParameterizedTest
    @ValueSource(strings = {"registry", "rating", "training", "trade"})
    void noServiceImportsAnotherService(String service) {
        Walls.keepsToItself(service).check(BUILT);
    }

    @ParameterizedTest
    @MethodSource
    void theWallHolds(ArchRule wall) {
        wall.check(BUILT);
    }

    static Stream<ArchRule> theWallHolds() {
        return Stream.of(
                Walls.EVENTS_USE_NO_FRAMEWORK,
                Walls.GATEWAY_STANDS_ALONE,
                Walls.STARTER_KNOWS_NO_SERVICE,
                Walls.DOMAIN_USES_NO_FRAMEWORK);
    }

    @ParameterizedTest
    @MethodSource
    void theRuleBites(ArchRule wall, Class<?> counterExample) {
        JavaClasses broken = new ClassFileImporter().importClasses(counterExample);

        assertThatThrownBy(() -> wall.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(counterExample.getName());
    }

    static Stream<Arguments> theRuleBites() {
        return Stream.of(
                Arguments.of(Walls.keepsToItself("rating"), DossierThatAsksTrade.class),
                Arguments.of(Walls.EVENTS_USE_NO_FRAMEWORK, AnnotatedEvent.class),
                Arguments.of(Walls.GATEWAY_STANDS_ALONE, RouteThatReadsEvents.class),
                Arguments.of(Walls.STARTER_KNOWS_NO_SERVICE, OutboxThatKnowsEvents.class),
                Arguments.of(Walls.DOMAIN_USES_NO_FRAMEWORK, DossierThatIsBson.class),
                Arguments.of(Walls.DOMAIN_USES_NO_FRAMEWORK, GradeThatKnowsSpring.class),
                Arguments.of(Walls.DOMAIN_USES_NO_FRAMEWORK, RulingThatReadsKafka.class));
    }

    /** A rule about a package that is not there would hold for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"events", "starter", "registry", "rating", "training", "trade", "gateway"})
    void everyPackageThatTheRulesSpeakOfHasClasses(String name) {
        assertThat(BUILT.stream().filter(type -> type.getPackageName().startsWith("vn.ocop." + name)))
                .isNotEmpty();
    }

    private static Path classesOf(String module) {
        Path classes = Path.of("..", module, "target", "classes");
        assertThat(Files.isDirectory(classes)).as("%s is built", classes).isTrue();
        return classes;
    }
}
