package vn.ocop.starter.audit;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.MongoAutoConfiguration;

/** The chain of all that was done in the service, and what inspection asks of it. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
public class AuditAutoConfiguration {
    /** Most links, entries and objects that one request looks at: some seconds of work. */
    private static final int PART = 10_000;

    @Bean
    AuditChain auditChain(Collections collections, ServiceProperties service) {
        return new AuditChain(collections, service.source());
    }

    @Bean
    Adoption adoption(AuditChain chain, Collections collections, Clock clock) {
        return new Adoption(chain, collections, clock);
    }

    /** Roles that may read the chain, for the expressions of {@code @PreAuthorize}. */
    @Bean
    String[] auditors(ServiceProperties service) {
        return Stream.concat(service.operators().stream(), service.auditors().stream())
                .distinct()
                .toArray(String[]::new);
    }

    @Bean
    AuditController auditController(AuditChain chain, Adoption adoption, MessageSource messages) {
        return new AuditController(chain, adoption, new Verifier(chain, PART), messages);
    }
}
