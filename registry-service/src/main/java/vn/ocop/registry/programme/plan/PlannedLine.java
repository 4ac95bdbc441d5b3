package vn.ocop.registry.programme.plan;

/**
 * A product of the approved plan; it stays planned whatever becomes of it.
 *
 * @param reference locality and number, for example {@code V-22}
 * @param locality Roman number
 * @param product name as written
 * @param entity name as written
 * @param entityKey tells entities of one name apart
 * @param group as written, null where the cell is blank
 * @param year in which the plan wants it evaluated
 */
public record PlannedLine(
        String reference, String locality, String product, String entity, String entityKey, Integer group, int year) {}
