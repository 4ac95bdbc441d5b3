package vn.ocop.trade;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.starter.security.Jurisdiction;

/** Where officers are in charge. */
@Configuration(proxyBeanMethods = false)
class TradeConfiguration {
    private static final String PROVINCE = "96";

    /** The province contains every unit; of the others this service knows no tree. */
    @Bean
    Jurisdiction jurisdiction() {
        return (unit, inner) -> unit.equals(PROVINCE) || unit.equals(inner);
    }
}
