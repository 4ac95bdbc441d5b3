package vn.ocop.registry.finding;

import vn.ocop.registry.territory.Address;

/**
 * An entity as its source introduces it, for comparison with others.
 *
 * @param reference number of the entity in its register ({@code V-E16})
 * @param record the row that introduces it ({@code V-19})
 * @param localityId administrative unit of its locality
 * @param nameSource where its name stands
 * @param addressSource where its address stands
 */
public record EntityMention(
        String reference,
        String record,
        String localityId,
        EntityName name,
        Address address,
        FindingSource nameSource,
        FindingSource addressSource) {}
