package vn.ocop.starter;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that every service has.
 *
 * @param api path of the service's API, for example {@code /api/registry/v1}
 * @param operators roles that may settle dead letters
 * @param auditors roles that may read and verify the chain of all that was done, beside the operators
 * @param basePackage package of the service; its endpoints must say who may call them
 * @param source CloudEvents {@code source} of the service's events, for example {@code /registry-service}
 * @param schemas prefix of the {@code dataschema} of its events; the type follows, without a version
 * @param problemTypes prefix of the {@code type} of its problem details; the rule's code follows
 * @param rebuild makes the copies anew and ends, instead of starting; while all instances are stopped
 * @param drain how long an instance that ends serves on while it sends its callers to others
 * @param messages base names of the service's message bundles, separated by commas
 */
@ConfigurationProperties("service")
public record ServiceProperties(
        String api,
        @DefaultValue("operator") List<String> operators,
        @DefaultValue("auditor") List<String> auditors,
        String basePackage,
        String source,
        @DefaultValue("urn:schema:") String schemas,
        @DefaultValue("urn:problem:") String problemTypes,
        @DefaultValue("messages") String messages,
        boolean rebuild,
        @DefaultValue("1s") Duration drain,
        @DefaultValue Security security,
        @DefaultValue Outbox outbox,
        @DefaultValue Topics topics,
        @DefaultValue Consumer consumer,
        @DefaultValue Idempotency idempotency,
        @DefaultValue Store store) {

    /** @param tokenRemembered how long a verified token is remembered before its signature is checked again */
    public record Security(@DefaultValue("30s") Duration tokenRemembered) {}

    /**
     * @param sweepInterval how often events that a crash left behind are looked for
     * @param sweepAge how old such an event must be, so that the sweep does not race the writer's own relay
     * @param lease how long one instance holds the right to sweep
     * @param batch most aggregates relayed in one go
     * @param sendTimeout how long an answer of the broker is waited for
     */
    public record Outbox(
            @DefaultValue("2s") Duration sweepInterval,
            @DefaultValue("2s") Duration sweepAge,
            @DefaultValue("10s") Duration lease,
            @DefaultValue("200") int batch,
            @DefaultValue("30s") Duration sendTimeout) {}

    /**
     * @param prefix stands before the name of every topic and of the consumer group, so that several suites can share a
     *     cluster
     * @param partitions partitions of a topic and of its dead-letter topic
     * @param replicas copies of a topic; -1 takes the broker's default
     */
    public record Topics(
            @DefaultValue("") String prefix,
            @DefaultValue("3") int partitions,
            @DefaultValue("-1") short replicas) {}

    /**
     * @param attempts how often an event is tried before it becomes a dead letter
     * @param backOff pause between two tries; it also paces the endless tries while the store is away
     */
    public record Consumer(
            @DefaultValue("3") int attempts,
            @DefaultValue("200ms") Duration backOff) {}

    /**
     * @param connectTimeout how long a store that can be written to is looked for, and a connection may take
     * @param answerTimeout how long an answer of the store is waited for; then the line counts as dead
     */
    public record Store(
            @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("15s") Duration answerTimeout) {}

    /** @param kept how long the first answer to an Idempotency-Key is kept */
    public record Idempotency(@DefaultValue("48h") Duration kept) {}
}
