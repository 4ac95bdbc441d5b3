package vn.ocop.events;

/**
 * What everybody may know of an OCOP entity.
 *
 * @param id id in the register
 * @param name registered name
 * @param legalForm COOPERATIVE, COOPERATIVE_GROUP, ENTERPRISE, BUSINESS_HOUSEHOLD, FARM, ASSOCIATION or OPERATING_CENTRE;
 *     null while the register does not know it. Be ready for more
 * @param enterpriseSize MICRO, SMALL, MEDIUM or LARGE; null unless an enterprise whose size is known
 * @param registrationNumber tax number of an organisation; null for households and farms, whose number may be a person's
 * @param address as written; of a household or farm only the commune
 * @param locality city or district of the plan, null if unknown
 * @param formerUnit commune until 30 June 2025, null if unknown
 * @param unit commune since 1 July 2025, null until an officer has assigned it
 * @param workforce how many work there, null if unknown
 * @param circularChain whether it produces in a green or circular chain
 * @param state REGISTERED, ACTIVE, SUSPENDED or CLOSED
 */
public record EntityState(
        String id,
        String name,
        String legalForm,
        String enterpriseSize,
        String registrationNumber,
        String address,
        Locality locality,
        Unit formerUnit,
        Unit unit,
        Workforce workforce,
        boolean circularChain,
        String state) {

    /**
     * How many work there.
     *
     * @param total all workers, null if unknown
     * @param local those who live in the commune, null if unknown
     */
    public record Workforce(Integer total, Integer local) {}
}
