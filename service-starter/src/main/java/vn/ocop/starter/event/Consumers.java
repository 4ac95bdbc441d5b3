package vn.ocop.starter.event;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.mongo.Duplicates;

/**
 * Reads the subscribed topics. An event that can't be processed goes, after some tries, to the dead-letter topic of this
 * service and never blocks its partition; while the store is away nothing is a dead letter, the consumer waits.
 */
final class Consumers implements SmartLifecycle {
    /** A broker that refuses a password or a right may be wrong about it for a while, as when they are changed there. */
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(2);

    private final Map<String, Subscription> subscriptions;
    private final ConcurrentKafkaListenerContainerFactory<Object, Object> containers;
    private final KafkaOperations<Object, Object> kafka;
    private final DeadLetters deadLetters;
    private final JsonMapper json;
    private final ServiceProperties.Consumer settings;
    private final String group;
    private final List<ConcurrentMessageListenerContainer<Object, Object>> running = new ArrayList<>();

    Consumers(
            Map<String, Subscription> subscriptions,
            ConcurrentKafkaListenerContainerFactory<Object, Object> containers,
            KafkaOperations<Object, Object> kafka,
            DeadLetters deadLetters,
            JsonMapper json,
            ServiceProperties.Consumer settings,
            String group) {
        this.subscriptions = Map.copyOf(subscriptions);
        this.containers = containers;
        this.kafka = kafka;
        this.deadLetters = deadLetters;
        this.json = json;
        this.settings = settings;
        this.group = group;
    }

    /** Topics that are read, by their names on this cluster. */
    Set<String> topics() {
        return subscriptions.keySet();
    }

    @Override
    public void start() {
        subscriptions.forEach((topic, subscription) -> {
            DefaultErrorHandler errors =
                    new DefaultErrorHandler(new PuttingAside(kafka, deadLetters), backOff(settings.attempts() - 1L));
            errors.addNotRetryableExceptions(MalformedEvent.class);
            errors.setBackOffFunction(
                    (_, failure) -> isStoreAway(failure) ? backOff(FixedBackOff.UNLIMITED_ATTEMPTS) : null);
            listen(topic, m -> subscription.accept(IncomingEvent.of(m, json)), errors);
            listen(
                    deadLetters.topicOf(topic),
                    m -> deadLetters.keep(DeadLetterRecords.letter(m)),
                    new DefaultErrorHandler(backOff(FixedBackOff.UNLIMITED_ATTEMPTS)));
        });
    }

    @Override
    public void stop() {
        running.forEach(ConcurrentMessageListenerContainer::stop);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    /** Stops before the relay, which brings out what the last events caused. */
    @Override
    public int getPhase() {
        return 1;
    }

    private void listen(String topic, MessageListener<Object, Object> listener, DefaultErrorHandler errors) {
        ConcurrentMessageListenerContainer<Object, Object> container = containers.createContainer(topic);
        container.setBeanName(topic);
        container.getContainerProperties().setGroupId(group);
        container.getContainerProperties().setMissingTopicsFatal(false);
        container.getContainerProperties().setAuthExceptionRetryInterval(ASKED_AGAIN);
        container.setCommonErrorHandler(errors);
        container.setupMessageListener(listener);
        container.start();
        running.add(container);
    }

    private FixedBackOff backOff(long attempts) {
        return new FixedBackOff(settings.backOff().toMillis(), attempts);
    }

    /** True unless the store is there and refuses this event for good, as for a key that exists. */
    static boolean isStoreAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException) {
                return !(cause instanceof MongoServerException refused
                        && Duplicates.index(refused).isPresent());
            }
        }
        return false;
    }

    /** Runs the reaction to a record again, as it was received. */
    void again(ConsumerRecord<?, ?> message) {
        Subscription subscription = subscriptions.get(message.topic());
        if (subscription == null) {
            throw new MalformedEvent("this service does not read " + message.topic());
        }
        subscription.accept(IncomingEvent.of(message, json));
    }
}
