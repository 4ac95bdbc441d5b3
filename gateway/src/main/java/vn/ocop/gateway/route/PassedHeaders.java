package vn.ocop.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import vn.ocop.gateway.web.RequestIds;

/**
 * Headers the gateway tells a service, never those the caller made up: who called, under which address of the suite, and
 * the id of the request.
 */
@Configuration(proxyBeanMethods = false)
class PassedHeaders {
    private static final int LAST = Integer.MAX_VALUE;

    @Bean
    @Order(LAST)
    RequestHttpHeadersFilter toService() {
        return (headers, request) -> {
            HttpServletRequest caller = request.servletRequest();
            HttpHeaders passed = new HttpHeaders();
            passed.putAll(headers);
            passed.remove(HttpHeaders.COOKIE);
            passed.remove("HTTP2-Settings");
            passed.set("X-Forwarded-For", caller.getRemoteAddr());
            passed.set("X-Forwarded-Proto", caller.getScheme());
            passed.set("X-Forwarded-Host", caller.getServerName());
            passed.set("X-Forwarded-Port", Integer.toString(caller.getServerPort()));
            passed.set(RequestIds.HEADER, RequestIds.of(caller));
            return passed;
        };
    }

    /** The answer carries the id already, and cookies of a service are nobody's business. */
    @Bean
    @Order(LAST)
    ResponseHttpHeadersFilter fromService() {
        return (headers, _) -> {
            HttpHeaders passed = new HttpHeaders();
            passed.putAll(headers);
            passed.remove(RequestIds.HEADER);
            passed.remove(HttpHeaders.SET_COOKIE);
            return passed;
        };
    }
}
