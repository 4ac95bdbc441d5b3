package vn.ocop.trade.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import tools.jackson.databind.JsonNode;
import vn.ocop.starter.event.CloudEvent;
import vn.ocop.starter.event.IncomingEvent;

/**
 * An event in the structured mode of the CloudEvents JSON format 1.0.
 *
 * @param aggregateversion version of the product on the market that the event made: of two events of the same subject the
 *     one with the larger number is the newer
 */
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "dataschema",
    "aggregateversion",
    "data"
})
record StructuredEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        String dataschema,
        long aggregateversion,
        JsonNode data) {
    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    static StructuredEvent of(IncomingEvent event) {
        CloudEvent attributes = event.attributes();
        return new StructuredEvent(
                "1.0",
                attributes.id(),
                attributes.source(),
                attributes.type(),
                attributes.subject(),
                attributes.time().toString(),
                "application/json",
                attributes.schema(),
                attributes.version(),
                event.as(JsonNode.class));
    }
}
