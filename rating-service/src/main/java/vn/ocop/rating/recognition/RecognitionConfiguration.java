package vn.ocop.rating.recognition;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;

/** The rules on validity, the store of ratings, and validators for the answers that everybody may keep. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecognitionSettings.class)
class RecognitionConfiguration {

    @Bean
    Terms recognitionTerms(JsonMapper json) {
        return Terms.shipped(json);
    }

    @Bean
    AggregateStore<ProductRating> productRatingStore(AggregateStores stores, Terms terms) {
        return stores.of(ProductRatingKeys.type(terms));
    }

    /** Who has an answer already gets 304 without the content. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> publicValidators() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        // A strong one would keep the server from compressing.
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/public/*");
        return registration;
    }
}
