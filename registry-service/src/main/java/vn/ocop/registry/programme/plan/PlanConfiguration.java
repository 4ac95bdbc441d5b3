package vn.ocop.registry.programme.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.registry.territory.Territory;

/** The plan that is in force; another one is another file. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    ApprovedPlan approvedPlan(Territory territory) {
        return ApprovedPlanReader.shipped(territory);
    }
}
