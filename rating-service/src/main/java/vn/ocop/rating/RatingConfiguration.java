package vn.ocop.rating;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.rating.procedure.ProcedureRules;
import vn.ocop.rating.procedure.TimeLimits;
import vn.ocop.rating.recognition.FilingWindow;
import vn.ocop.starter.security.Jurisdiction;

/** The dated rules that ship with the service, and where officers are in charge. */
@Configuration(proxyBeanMethods = false)
class RatingConfiguration {
    private static final String PROVINCE = "96";

    @Bean
    ProcedureRules procedureRules(JsonMapper json) {
        return ProcedureRules.shipped(json);
    }

    /** When a re-assessment is to be filed, for those who list what is due. */
    @Bean
    FilingWindow filingWindow(ProcedureRules rules) {
        return day -> {
            TimeLimits limits = rules.limitsOn(day);
            return new FilingWindow.Days(limits.windowOpens(), limits.windowCloses());
        };
    }

    /** The province contains every unit; of the others this service knows no tree. */
    @Bean
    Jurisdiction jurisdiction() {
        return (unit, inner) -> unit.equals(PROVINCE) || unit.equals(inner);
    }
}
