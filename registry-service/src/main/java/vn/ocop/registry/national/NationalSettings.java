package vn.ocop.registry.national;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The line to the national register. All of it is a setting of the software, none a rule of the law.
 *
 * @param endpoint address below which {@code /products} lies; empty sends nothing
 * @param tokenUrl where a token is got by client credentials (RFC 6749, 4.4); empty for HTTP Basic, or nothing without client
 * @param clientId name of this province there, empty for none
 * @param clientSecret never logged, never answered
 * @param scope what the token is asked for, empty for none
 * @param timeout within which an answer must have come, all of it
 * @param every how often due records are looked for
 * @param look how often everything is compared with what was sent
 * @param batch most records read from the queue in one go
 * @param firstPause pause after the first failure; it doubles with each further one, and half of it is drawn at random
 * @param longestPause longest pause, of one that the other side asks for a day
 * @param calls most calls at the same time from this instance
 * @param breakerCalls failures in a row after which the other side is left alone
 * @param breakerOpen for how long
 * @param reading within which the whole list there must have been read for a reconciliation
 * @param pageSize products on a page of that list
 * @param most most products of that list
 */
@ConfigurationProperties("registry.national")
public record NationalSettings(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String tokenUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String scope,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("5s") Duration every,
        @DefaultValue("5m") Duration look,
        @DefaultValue("50") int batch,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("2") int calls,
        @DefaultValue("5") int breakerCalls,
        @DefaultValue("1m") Duration breakerOpen,
        @DefaultValue("2m") Duration reading,
        @DefaultValue("200") int pageSize,
        @DefaultValue("20000") int most) {

    /** @throws IllegalArgumentException if an address is not one that secrets may be sent to */
    public NationalSettings {
        requireSafe("endpoint", endpoint);
        requireSafe("token-url", tokenUrl);
        endpoint = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
    }

    public boolean isConfigured() {
        return !endpoint.isEmpty();
    }

    /** Longer than any attempt with all its calls: for so long nobody else sends what one has claimed. */
    public Duration claim() {
        return timeout.multipliedBy(4);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "NationalSettings[endpoint=%s, tokenUrl=%s, clientId=%s]".formatted(endpoint, tokenUrl, clientId);
    }

    /** Only https, except to this machine itself. */
    private static void requireSafe(String setting, String url) {
        if (url.isEmpty()) {
            return;
        }
        URI uri = URI.create(url);
        boolean here = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
        boolean plain = uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getFragment() == null
                && uri.getQuery() == null;
        if (!plain || !("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme())))) {
            throw new IllegalArgumentException("registry.national." + setting + " is no plain https address");
        }
    }
}
