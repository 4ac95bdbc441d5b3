package vn.ocop.registry.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Answers of the catalogue carry a validator of their content; who has it already gets 304 without the content. HEAD tells the
 * same one.
 */
@Configuration(proxyBeanMethods = false)
class Validators {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> catalogueValidators() {
        ShallowEtagHeaderFilter filter = new OfHeadsToo();
        // A strong one would keep the server from compressing.
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/public/*");
        return registration;
    }

    /** The content of an answer to HEAD is there for the filter too; only the server leaves it out. */
    private static final class OfHeadsToo extends ShallowEtagHeaderFilter {
        @Override
        protected boolean isEligibleForEtag(
                HttpServletRequest request, HttpServletResponse response, int status, InputStream content) {
            return super.isEligibleForEtag(asked(request), response, status, content);
        }

        private static HttpServletRequest asked(HttpServletRequest request) {
            return HttpMethod.HEAD.matches(request.getMethod())
                    ? new HttpServletRequestWrapper(request) {
                        @Override
                        public String getMethod() {
                            return HttpMethod.GET.name();
                        }
                    }
                    : request;
        }
    }
}
