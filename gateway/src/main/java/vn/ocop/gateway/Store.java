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
    private static final int SECONDS_TO_FIND_A_SERVER = 5;

    @Bean
    MongoDatabase database(MongoClient client, @Value("${spring.mongodb.database}") String name) {
        return client.getDatabase(name);
    }

    /** A store that is away is told to the caller soon, not after the driver's 30 seconds. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatience(ObjectProvider<CommandListener> listeners) {
        return settings -> {
            settings.applyToClusterSettings(
                    cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS));
            listeners.orderedStream().forEach(settings::addCommandListener);
        };
    }
}
