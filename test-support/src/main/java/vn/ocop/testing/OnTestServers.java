package vn.ocop.testing;

import com.mongodb.event.CommandListener;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Points a service under test at the shared servers, with a database, topics and consumer group of its own, and lets
 * {@link CommonSubset} hear what it sends to the store.
 */
public final class OnTestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Servers servers = Servers.shared();
        String own = UUID.randomUUID().toString().substring(0, 8);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-servers",
                        Map.of(
                                "spring.mongodb.uri",
                                servers.mongoUri(),
                                "spring.mongodb.database",
                                Servers.freshDatabase("test"),
                                "spring.kafka.bootstrap-servers",
                                servers.kafkaBootstrap(),
                                "service.topics.prefix",
                                own + ".",
                                "spring.kafka.consumer.properties.metadata.max.age.ms",
                                500,
                                // Else it asks ten times a second for topics that no test has made.
                                "spring.kafka.consumer.properties.retry.backoff.ms",
                                500,
                                // A reader of a new topic waits until all others of its group have heard of it.
                                "spring.kafka.consumer.heartbeat-interval",
                                "500ms",
                                "service.topics.partitions",
                                1,
                                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                TestTokens.ISSUER,
                                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                                TestTokens.jwkSetUri())));
        ServicesUnderTest.starts(context);
        context.getBeanFactory().registerSingleton("commonSubset", (CommandListener) CommonSubset.listener());
    }
}
