package vn.ocop.trade.channel;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.listing.Words;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.text.Vietnamese;

/** How channels are stored, and by what they are found and ordered. */
final class ChannelKeys {
    static final String BY_NAME = "byName";
    static final AggregateType<Channel> TYPE = new AggregateType<>(
            "channel",
            Channel.class,
            "channels",
            null,
            ChannelKeys::of,
            List.of(
                    Index.on("keys.byName"),
                    Index.on("keys.kind", "keys.byName"),
                    Index.on("keys.scope", "keys.byName"),
                    Index.on("keys.unit", "keys.byName"),
                    Index.on("keys.entity", "keys.byName"),
                    Index.on("keys.state", "keys.byName"),
                    Index.on("keys.words"),
                    Index.uniqueWherePresent("openChannelOfThatName", "keys.identity")));

    private ChannelKeys() {}

    private static BsonDocument of(String id, Channel channel) {
        ChannelProfile profile = channel.profile();
        BsonDocument keys = new BsonDocument(BY_NAME, new BsonString(Vietnamese.sortKey(profile.name()) + " " + id))
                .append("kind", new BsonString(profile.kind().name()))
                .append("scope", new BsonString(profile.scope().name()))
                .append("state", new BsonString(channel.isOpen() ? "OPEN" : "CLOSED"))
                .append("words", Words.of(profile.name(), profile.operator()));
        put(keys, "unit", profile.unit());
        put(keys, "entity", profile.entityId());
        if (channel.isOpen()) {
            keys.append("identity", new BsonString(identity(profile)));
        }
        return keys;
    }

    /** Two channels of one kind and name in the same place would be one channel entered twice. */
    private static String identity(ChannelProfile profile) {
        return String.join(
                "|",
                profile.kind().name(),
                Vietnamese.fold(profile.name()),
                String.valueOf(profile.unit()),
                String.valueOf(profile.entityId()));
    }

    private static void put(BsonDocument keys, String name, String value) {
        if (value != null) {
            keys.append(name, new BsonString(value));
        }
    }
}
