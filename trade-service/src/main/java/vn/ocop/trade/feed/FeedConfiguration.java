package vn.ocop.trade.feed;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Answers of the feed carry a validator of their content; who has it already gets 304 without the content. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> feedValidators() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        // A strong one would keep the server from compressing.
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/public/v1/feed");
        return registration;
    }
}
