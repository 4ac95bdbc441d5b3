package vn.ocop.rating.recognition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The rules on validity that ship with the service, for everybody who asks for them. */
@Configuration(proxyBeanMethods = false)
class ShippedTerms {

    @Bean
    Terms recognitionTerms(JsonMapper json) {
        return Terms.shipped(json);
    }
}
