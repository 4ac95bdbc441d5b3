package vn.ocop.registry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.security.Jurisdiction;

/** The administrative units, and where officers are in charge by them. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    Territory territory() {
        return Territory.load();
    }

    @Bean
    Jurisdiction jurisdiction(Territory territory) {
        return territory::contains;
    }
}
