package vn.ocop.starter.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An event that another service (or this one) published, or that stays within this one. */
public final class IncomingEvent {
    private final CloudEvent attributes;
    private final byte[] data;
    private final JsonMapper json;

    private IncomingEvent(CloudEvent attributes, byte[] data, JsonMapper json) {
        this.attributes = attributes;
        this.data = data;
        this.json = json;
    }

    /** @throws MalformedEvent if the record is no event */
    static IncomingEvent of(ConsumerRecord<?, ?> message, JsonMapper json) {
        CloudEvent attributes = CloudEvent.readFrom(message.headers());
        if (!(message.value() instanceof byte[] data) || data.length == 0) {
            throw new MalformedEvent("no data");
        }
        if (!attributes.keyBy(message.headers()).equals(message.key())) {
            throw new MalformedEvent("the key is neither the subject nor ce_partitionkey");
        }
        return new IncomingEvent(attributes, data, json);
    }

    /** An event that reaches its reader within the service. */
    public static IncomingEvent within(CloudEvent attributes, String data, JsonMapper json) {
        return new IncomingEvent(attributes, data.getBytes(UTF_8), json);
    }

    public CloudEvent attributes() {
        return attributes;
    }

    public String type() {
        return attributes.type();
    }

    /** Id of the aggregate that it tells of. */
    public String subject() {
        return attributes.subject();
    }

    /** Version of the aggregate that the event made. */
    public long version() {
        return attributes.version();
    }

    /**
     * The data; fields that this reader does not know are passed over, so that the publisher may add some.
     *
     * @throws MalformedEvent if the data can't be read as that
     */
    public <T> T as(Class<T> type) {
        try {
            T read = json.readValue(data, type);
            if (read == null) {
                throw new MalformedEvent("data is no " + type.getSimpleName() + " but null");
            }
            return read;
        } catch (JacksonException e) {
            throw new MalformedEvent("data is no " + type.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }
}
