package vn.ocop.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the gateway.
 *
 * @param issuer address under which callers and services reach the gateway; the {@code iss} of its tokens
 * @param externalIssuer an OpenID Connect issuer to trust instead; the built-in authorization server is then off
 * @param services the services behind the gateway by name; routes, health and documentation derive from it
 * @param shortcuts paths that only lead on, for GET without a token: what follows such a path follows the other one
 * @param storeTimeout how long the store is looked for before a request is told that it is away
 * @param corsOrigins origins of browser applications that may call the API
 * @param metricsNetworks networks (CIDR) that may read the metrics without a token
 */
@Validated
@ConfigurationProperties("ocop.gateway")
public record GatewayProperties(
        @NotNull URI issuer,
        @DefaultValue("") String externalIssuer,
        @NotEmpty Map<String, @Valid Service> services,
        @DefaultValue Map<String, String> shortcuts,
        @DefaultValue Claims claims,
        @DefaultValue Calls calls,
        @DefaultValue Limits limits,
        @DefaultValue Tokens tokens,
        @DefaultValue SignIn signIn,
        @DefaultValue Portal portal,
        @DefaultValue Demo demo,
        @DefaultValue("5s") Duration storeTimeout,
        @DefaultValue List<String> corsOrigins,
        @DefaultValue({"127.0.0.0/8", "::1/128"}) List<String> metricsNetworks) {

    /**
     * A service behind the gateway.
     *
     * @param uri where its instances listen, separated by commas; each is asked in turn
     * @param paths path prefixes that lead to it; of several that fit, the longest wins
     */
    public record Service(@NotEmpty List<URI> uri, @NotEmpty List<String> paths) {}

    /**
     * Where an issuer puts what the gateway reads.
     *
     * @param roles path of the roles in a token, its steps separated by dots, for example {@code realm_access.roles}
     */
    public record Claims(@DefaultValue("roles") String roles) {}

    /**
     * How services are called.
     *
     * @param connectTimeout how long a connection may take
     * @param answerTimeout how long the head of an answer is waited for; its body may take longer
     * @param uploadTimeout the same for uploads, counted from their first byte
     * @param healthTimeout how long a service's health is waited for
     * @param away how long a service may be out of reach, as while it is restarted, before its callers are told so: until
     *     then they wait. A caller that wants to wait less says so ({@code Prefer: wait=2})
     * @param retries how often a GET or HEAD is tried again
     * @param retryPause pause before it, of which up to a half is chance
     * @param breakerCalls how many calls the circuit breaker looks back on; it opens when half of them failed
     * @param breakerMinimum with fewer calls than this it never opens
     * @param breakerOpen how long it stays open
     */
    public record Calls(
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("10s") Duration answerTimeout,
            @DefaultValue("15m") Duration uploadTimeout,
            @DefaultValue("1s") Duration healthTimeout,
            @DefaultValue("20s") Duration away,
            @DefaultValue("2") int retries,
            @DefaultValue("100ms") Duration retryPause,
            @DefaultValue("20") int breakerCalls,
            @DefaultValue("10") int breakerMinimum,
            @DefaultValue("5s") Duration breakerOpen) {}

    /**
     * What one client may send. A client is the token's subject or, without a token, the address.
     *
     * @param perSecond requests a second, in the long run
     * @param burst requests at once
     * @param signInsPerSecond token requests and sign-ins a second, per address
     * @param signInBurst token requests and sign-ins at once, per address
     * @param body longest request body
     * @param upload longest body of an upload
     * @param uploadPaths patterns of the paths that take uploads
     */
    public record Limits(
            @DefaultValue("200") int perSecond,
            @DefaultValue("400") int burst,
            @DefaultValue("20") int signInsPerSecond,
            @DefaultValue("100") int signInBurst,
            @DefaultValue("1MB") DataSize body,
            @DefaultValue("100MB") DataSize upload,
            @DefaultValue("/api/*/v1/imports/**") List<String> uploadPaths) {}

    /**
     * Tokens, issued and checked.
     *
     * @param lifetime how long an access token is valid
     * @param remembered how long a verified token is remembered before its signature is checked again
     * @param clockSkew how far the clocks of issuer and gateway may differ
     * @param refresh how often keys and revocations of other gateway instances are looked for
     * @param keySecret 32 bytes in Base64 that encrypt the private signing keys in the store (AES-256-GCM); empty leaves them
     *     to the store's access control
     */
    public record Tokens(
            @DefaultValue("1h") Duration lifetime,
            @DefaultValue("60s") Duration remembered,
            @DefaultValue("5s") Duration clockSkew,
            @DefaultValue("2s") Duration refresh,
            @DefaultValue("") String keySecret) {}

    /**
     * Passwords and sign-ins.
     *
     * @param failures wrong passwords in a row that lock an account
     * @param lock how long; doubled with each further failure
     * @param longestLock the longest it may become
     * @param addressFailures failed sign-ins from one address, for whatever accounts, from which on it is paused, for a second
     *     that doubles with each further failure
     * @param longestPause the longest such a pause may become
     * @param passwordLength fewest characters of a new password
     * @param adminPasswordFile file with the password of the first administrator
     */
    public record SignIn(
            @DefaultValue("5") int failures,
            @DefaultValue("1m") Duration lock,
            @DefaultValue("1h") Duration longestLock,
            @DefaultValue("100") int addressFailures,
            @DefaultValue("5m") Duration longestPause,
            @DefaultValue("12") int passwordLength,
            @DefaultValue("") String adminPasswordFile) {}

    /**
     * The public client {@code portal}.
     *
     * @param redirects addresses to which a person may be sent back after sign-in
     */
    public record Portal(@DefaultValue List<String> redirects) {}

    /**
     * The stand-alone demo; never in production.
     *
     * @param accounts creates the demo accounts and lets every account fetch tokens with its own name and password
     * @param password their password
     */
    public record Demo(boolean accounts, @DefaultValue("") String password) {}
}
