package vn.ocop.registry;

import java.util.stream.Stream;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.security.Jurisdiction;

/** The administrative units, where officers are in charge by them, and how strictly requests are read. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    Territory territory() {
        return Territory.load();
    }

    /** A number is no text: whoever sends one where a text belongs is told. */
    @Bean
    JsonMapperBuilderCustomizer textsAreTexts() {
        return json -> json.withCoercionConfig(LogicalType.Textual, texts -> Stream.of(
                        CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                .forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)));
    }

    @Bean
    Jurisdiction jurisdiction(Territory territory) {
        return territory::contains;
    }
}
