package vn.ocop.registry;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the registry, each a rule that the law or the office may change.
 *
 * @param personalNumberFrom first day on which a household may be registered under the personal number (12 digits) of its
 *     head instead of a tax number (Circular 86/2024/TT-BTC)
 * @param leastPromotedStar star from which a product may be promoted: below it there is no decision and no certificate
 *     (Decision 26/2026/QĐ-TTg, Art. 4)
 * @param catalogueCached how long an answer of the public catalogue may be kept by others
 */
@ConfigurationProperties("registry")
public record RegistrySettings(
        @DefaultValue("2025-07-01") LocalDate personalNumberFrom,
        @DefaultValue("3") int leastPromotedStar,
        @DefaultValue("60s") Duration catalogueCached) {}
