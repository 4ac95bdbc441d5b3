package vn.ocop.trade;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.ServiceTest;

/** A test of the service whose clock can be set; it begins on the morning of 23 November 2026. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(TradeServiceTest.SettableClock.class)
public @interface TradeServiceTest {

    @TestConfiguration(proxyBeanMethods = false)
    class SettableClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.at(Instant.parse("2026-11-23T02:00:00Z"));
        }
    }
}
