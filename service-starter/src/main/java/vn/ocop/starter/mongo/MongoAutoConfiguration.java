package vn.ocop.starter.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.problem.ProblemMessages;
import vn.ocop.starter.problem.Refusals;
import vn.ocop.starter.web.WebAutoConfiguration;

/** The driver's settings: what is acknowledged is on the disk of a majority, and every listener bean hears every command. */
@AutoConfiguration(
        after = {org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration.class, WebAutoConfiguration.class
        })
public class MongoAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites(
            ObjectProvider<CommandListener> listeners, ServiceProperties service) {
        long connect = service.store().connectTimeout().toMillis();
        long answer = service.store().answerTimeout().toMillis();
        return settings -> {
            settings.uuidRepresentation(UuidRepresentation.STANDARD)
                    .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                    .readConcern(ReadConcern.LOCAL)
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(connect, TimeUnit.MILLISECONDS))
                    .applyToSocketSettings(socket -> socket.connectTimeout((int) connect, TimeUnit.MILLISECONDS)
                            // Without it a request over a half-open line would never end.
                            .readTimeout((int) answer, TimeUnit.MILLISECONDS))
                    .retryWrites(true)
                    .retryReads(true);
            listeners.orderedStream().forEach(settings::addCommandListener);
        };
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, MongoProperties properties) {
        return client.getDatabase(properties.getMongoClientDatabase());
    }

    @Bean
    StoreAway storeAway(ProblemMessages messages, Refusals refusals) {
        return new StoreAway(messages, refusals);
    }

    @Bean
    Collections collections(MongoDatabase database) {
        return new Collections(database);
    }
}
