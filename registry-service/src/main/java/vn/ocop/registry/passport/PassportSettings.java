package vn.ocop.registry.passport;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the passport.
 *
 * @param publicAddress where everybody reaches the suite; QR codes print it, so it should never change
 */
@ConfigurationProperties("registry")
record PassportSettings(URI publicAddress) {}
