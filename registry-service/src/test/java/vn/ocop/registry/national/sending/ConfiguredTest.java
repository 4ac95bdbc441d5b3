package vn.ocop.registry.national.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.ocop.registry.national.ARecord;
import vn.ocop.registry.national.NationalRecords;
import vn.ocop.registry.national.NationalRegisterStub;
import vn.ocop.registry.national.NationalRegisterStub.Manner;
import vn.ocop.registry.national.NationalSettings;
import vn.ocop.registry.national.sending.Entry.State;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Leases;
import vn.ocop.starter.time.Today;
import vn.ocop.testing.Servers;

/** An endpoint in the settings is all that it takes, and without one nothing is sent. */
class ConfiguredTest {
    private static final String SECRET = "bí mật";

    @EnableConfigurationProperties(NationalSettings.class)
    static class Settings {}

    @Test
    void with_an_endpoint_what_is_wanted_is_sent_by_itself_and_health_does_not_depend_on_it() {
        try (NationalRegisterStub stub = new NationalRegisterStub();
                MongoClient client = MongoClients.create(Servers.shared().mongoUri())) {
            stub.next(Manner.FAILS);
            runner(client)
                    .withPropertyValues(
                            "registry.national.endpoint=" + stub.endpoint() + "/",
                            "registry.national.client-id=ca-mau",
                            "registry.national.client-secret=" + SECRET,
                            "registry.national.every=20ms",
                            "registry.national.first-pause=20ms")
                    .run(context -> {
                        context.getBean(Looking.class).regularly();
                        Queue queue = context.getBean(Queue.class);
                        await().until(() -> queue.count(State.AGREED) == 1);

                        assertThat(stub.held("p1")).isPresent();
                        assertThat(stub.puts().getFirst().authorization()).startsWith("Basic ");
                        assertThat(context.getBean(NationalSettings.class).toString())
                                .doesNotContain(SECRET);
                        assertThat(context).doesNotHaveBean(HealthContributor.class);
                        assertThat(context).hasSingleBean(TheirProducts.class);
                    });
        }
    }

    @Test
    void without_an_endpoint_there_is_only_the_queue() {
        try (MongoClient client = MongoClients.create(Servers.shared().mongoUri())) {
            runner(client).withPropertyValues("registry.national.endpoint=").run(context -> {
                assertThat(context).hasSingleBean(Queue.class);
                assertThat(context)
                        .doesNotHaveBean(Line.class)
                        .doesNotHaveBean(Sending.class)
                        .doesNotHaveBean(Looking.class);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ocopvietnam.gov.vn", "https://a:b@ocopvietnam.gov.vn", "ftp://localhost", "here"})
    void secrets_go_only_where_nobody_else_can_read_them(String address) {
        assertThatThrownBy(() -> Instance.to(address)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ApplicationContextRunner runner(MongoClient client) {
        NationalRecords records = mock();
        when(records.all(any())).thenAnswer(_ -> Stream.of(ARecord.shrimp("p1")));
        Clock clock = Clock.systemUTC();
        Collections collections = new Collections(client.getDatabase(Servers.freshDatabase("national")));
        return new ApplicationContextRunner()
                .withUserConfiguration(Settings.class, SendingConfiguration.class)
                .withBean(NationalRecords.class, () -> records)
                .withBean(Collections.class, () -> collections)
                .withBean(Clock.class, () -> clock)
                .withBean(Today.class, () -> new Today(clock))
                .withBean(Leases.class, () -> new Leases(collections.with("leases"), clock))
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new);
    }
}
