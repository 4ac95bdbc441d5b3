package vn.ocop.starter.event;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import vn.ocop.starter.ServiceProperties;

/**
 * Creates the topics that the service writes to, and their dead-letter topics with the same number of partitions. A
 * broker that is away at start is asked again until it answers; the service starts without it.
 */
public final class Topics implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A letter is its record, as large as the broker takes one by default, and why it failed. */
    private static final String LARGEST_LETTER = Integer.toString(1 << 21);

    private final KafkaAdmin admin;
    private final ServiceProperties.Topics settings;
    private final Set<String> needed = ConcurrentHashMap.newKeySet();
    private volatile Thread worker;

    public Topics(KafkaAdmin admin, ServiceProperties.Topics settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /** The name of a topic on this cluster. */
    public String name(String topic) {
        return settings.prefix() + topic;
    }

    /** Asks for a topic, by its name on this cluster; to be called before the service has started. */
    public void need(String name) {
        needed.add(name);
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("topics").start(this::create);
    }

    @Override
    public void stop() {
        if (worker != null) {
            worker.interrupt();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Before relay and consumers. */
    @Override
    public int getPhase() {
        return -1;
    }

    private void create() {
        NewTopic[] topics = needed.stream().map(this::topic).toArray(NewTopic[]::new);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                admin.createOrModifyTopics(topics);
                return;
            } catch (RuntimeException away) {
                log.warn("Topics can't be created yet: {}", away.getMessage());
                java.util.concurrent.locks.LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Topics keep everything, so that a new reader can start from the beginning. */
    private NewTopic topic(String name) {
        TopicBuilder topic = TopicBuilder.name(name)
                .partitions(settings.partitions())
                .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete"));
        if (name.endsWith(DeadLetters.SUFFIX)) {
            topic.config("max.message.bytes", LARGEST_LETTER);
        }
        return settings.replicas() > 0 ? topic.replicas(settings.replicas()).build() : topic.build();
    }
}
