package vn.ocop.registry.programme.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.ocop.events.EntityState;
import vn.ocop.starter.event.Kept;

/**
 * The programme on one day.
 *
 * @param entities those that the register knew, by id, closed ones too
 * @param products those that the register knew, by id, withdrawn ones too
 * @param recognitions those that hold, at most one of each product; their products and entities may be withdrawn or closed
 * @param listings where products are on sale
 * @param submissions dossiers that are being judged
 */
public record Standing(
        LocalDate day,
        Map<String, Kept<EntityState>> entities,
        Map<String, Kept<ProductDay>> products,
        List<Recognised> recognitions,
        List<Listed> listings,
        List<Submitted> submissions) {}
