package vn.ocop.gateway;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway's own database. */
@Configuration(proxyBeanMethods = false)
class Store {
    @Bean
    MongoDatabase database(MongoClient client, @Value("${spring.mongodb.database}") String name) {
        return client.getDatabase(name);
    }

    /** A store that is away is told to the caller soon, not after the driver's 30 seconds. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatience(
            GatewayProperties properties, ObjectProvider<CommandListener> listeners) {
        return settings -> {
            settings.applyToClusterSettings(cluster ->
                    cluster.serverSelectionTimeout(properties.storeTimeout().toMillis(), TimeUnit.MILLISECONDS));
            listeners.orderedStream().forEach(settings::addCommandListener);
        };
    }
}
