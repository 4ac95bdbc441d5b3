package vn.ocop.starter.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import vn.ocop.testing.Api;
import vn.ocop.testing.ServiceTest;

/** An instance that ends serves on for a while, and nobody keeps a connection to it. */
@ServiceTest
class DrainingTest {
    @Autowired
    @Qualifier("draining")
    SmartLifecycle draining;

    @Value("${local.server.port}")
    int port;

    @Test
    void an_instance_that_ends_serves_on_and_asks_its_callers_to_close_their_connections() {
        assertThat(header(answer())).isNotEqualTo("close");

        draining.stop();
        Api.Answer last = answer();
        draining.start();

        assertThat(last.status()).isEqualTo(200);
        assertThat(header(last)).isEqualTo("close");
        assertThat(header(answer())).isNotEqualTo("close");
    }

    @Test
    void that_is_the_first_thing_it_does_before_it_takes_no_more_requests() {
        assertThat(draining.getPhase()).isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
    }

    private static String header(Api.Answer answer) {
        return answer.response().headers().firstValue("Connection").orElse("keep-alive");
    }

    private Api.Answer answer() {
        return Api.at(port).get("/actuator/health/liveness");
    }
}
