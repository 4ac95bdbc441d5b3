package vn.ocop.training.need;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.text.Label;

/**
 * What an entity needs, without what is met already.
 *
 * @param locality name of the city or district of the plan, null if unknown
 */
record EntityNeeds(String entityId, String entityName, String locality, List<Line> needs) {

    /**
     * @param since first day of the reason
     * @param reason in words
     */
    record Line(String topic, String productId, String productName, Need.Cause cause, LocalDate since, Label reason) {}

    EntityNeeds in(String topic) {
        return topic == null
                ? this
                : new EntityNeeds(
                        entityId,
                        entityName,
                        locality,
                        needs.stream()
                                .filter(line -> line.topic().equals(topic))
                                .toList());
    }
}
