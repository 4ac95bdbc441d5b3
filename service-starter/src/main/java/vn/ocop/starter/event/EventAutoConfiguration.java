package vn.ocop.starter.event;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.MongoAutoConfiguration;

/** Topics, consumers of the {@link Subscription} beans, and their dead letters. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, MongoAutoConfiguration.class})
public class EventAutoConfiguration {

    @Bean
    Topics topics(KafkaAdmin admin, ServiceProperties service) {
        admin.setAutoCreate(false);
        return new Topics(admin, service.topics());
    }

    @Bean
    DeadLetters deadLetters(Collections collections, @Value("${spring.application.name}") String name) {
        return new DeadLetters(collections, name);
    }

    @Bean
    Consumers consumers(
            ObjectProvider<Subscription> subscriptions,
            ConcurrentKafkaListenerContainerFactory<Object, Object> containers,
            KafkaOperations<Object, Object> kafka,
            DeadLetters deadLetters,
            Topics topics,
            JsonMapper json,
            ServiceProperties service,
            @Value("${spring.application.name}") String name) {
        Map<String, Subscription> all = byTopic(subscriptions, topics);
        all.keySet().forEach(topic -> topics.need(deadLetters.topicOf(topic)));
        return new Consumers(
                all, containers, kafka, deadLetters, tolerant(json), service.consumer(), group(service, name));
    }

    @Bean
    BusQuestions busQuestions(
            KafkaAdmin admin,
            ServiceProperties service,
            Consumers consumers,
            @Value("${spring.application.name}") String name) {
        return new BusQuestions(admin, group(service, name), consumers.topics());
    }

    @Bean
    BusMeters busMeters(BusQuestions questions, DeadLetters deadLetters, Consumers consumers, MeterRegistry meters) {
        BusMeters bus = new BusMeters(questions, deadLetters, consumers.topics());
        bus.register(meters);
        return bus;
    }

    @Bean
    Rebuild rebuild(
            ObjectProvider<Subscription> subscriptions,
            Collections collections,
            MongoDatabase database,
            ConsumerFactory<Object, Object> consumers,
            KafkaAdmin admin,
            Topics topics,
            JsonMapper json,
            ServiceProperties service,
            Clock clock,
            @Value("${spring.application.name}") String name) {
        return new Rebuild(
                byTopic(subscriptions, topics),
                collections,
                database,
                consumers,
                admin,
                tolerant(json),
                group(service, name),
                clock);
    }

    @Bean
    RebuildInsteadOfStart rebuildInsteadOfStart(Rebuild rebuild, ServiceProperties service) {
        return new RebuildInsteadOfStart(rebuild, service.rebuild());
    }

    private static Map<String, Subscription> byTopic(ObjectProvider<Subscription> subscriptions, Topics topics) {
        return subscriptions.orderedStream().collect(Collectors.toMap(s -> topics.name(s.topic()), s -> s));
    }

    private static JsonMapper tolerant(JsonMapper json) {
        return json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Roles that may settle dead letters, for the expressions of {@code @PreAuthorize}. */
    @Bean
    String[] operators(ServiceProperties service) {
        return service.operators().toArray(String[]::new);
    }

    @Bean
    DeadLetterController deadLetterController(DeadLetters deadLetters, Consumers consumers, Clock clock) {
        return new DeadLetterController(deadLetters, new Replays(deadLetters, consumers, clock), clock);
    }

    @Bean
    BusHealth busHealthIndicator(BusMeters bus) {
        return new BusHealth(bus);
    }

    private static String group(ServiceProperties service, String name) {
        return service.topics().prefix() + name;
    }
}
