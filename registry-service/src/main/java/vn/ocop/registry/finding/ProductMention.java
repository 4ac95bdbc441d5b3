package vn.ocop.registry.finding;

/**
 * A product as its source names it, for comparison with others.
 *
 * @param record its row ({@code V-22})
 * @param localityId administrative unit of its locality
 * @param entityKey key of its entity
 * @param nameSource where its name stands
 */
public record ProductMention(
        String record, String localityId, String entityKey, String name, FindingSource nameSource) {}
