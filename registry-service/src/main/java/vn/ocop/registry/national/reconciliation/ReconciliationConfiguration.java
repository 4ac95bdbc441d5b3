package vn.ocop.registry.national.reconciliation;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.registry.national.NationalRecords;
import vn.ocop.registry.national.NationalSettings;
import vn.ocop.registry.national.sending.TheirProducts;

/** Reconciliations with the endpoint run on threads of their own. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

    @Bean
    Reconciliations nationalReconciliations(
            NationalRecords records,
            Optional<TheirProducts> theirs,
            ReconciliationStore store,
            NationalSettings settings,
            Clock clock) {
        return new Reconciliations(
                records,
                theirs,
                store,
                settings.reading(),
                clock,
                Thread.ofVirtual().name("national-reconciliation")::start);
    }
}
