package vn.ocop.registry.catalogue;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Answers of the catalogue carry a validator of their content; who has it already gets 304 without the content. */
@Configuration(proxyBeanMethods = false)
class Validators {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> catalogueValidators() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        // A strong one would keep the server from compressing.
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/public/*");
        return registration;
    }
}
