package vn.ocop.trade.sale;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.time.Today;
import vn.ocop.trade.entity.EntityRights;
import vn.ocop.trade.product.Standings;
import vn.ocop.trade.sale.SaleTable.Column;

/**
 * Takes sales in by a file, a portion of rows at a time: a good row is recorded, corrects what an earlier file said of the
 * same goods and period, or changes nothing; every other row is told with its reason.
 */
@Component
class SaleIntake {
    private static final int PORTION = 500;
    private final Sales sales;
    private final FileSales fileSales;
    private final EntityRights rights;
    private final Copies<EntityState> entities;
    private final Standings standings;
    private final SalePlaces places;
    private final Findings findings;
    private final Today today;

    SaleIntake(
            Sales sales,
            FileSales fileSales,
            EntityRights rights,
            Copies<EntityState> entityCopies,
            Standings standings,
            SalePlaces places,
            Findings findings,
            Today today) {
        this.sales = sales;
        this.fileSales = fileSales;
        this.rights = rights;
        this.entities = entityCopies;
        this.standings = standings;
        this.places = places;
        this.findings = findings;
        this.today = today;
    }

    /** A row that can be taken. */
    record Good(SaleRow row, EntityState entity, SaleReport report) {}

    /** @param dryRun whether it is only checked */
    IntakeResult take(TableReader table, boolean dryRun, Caller by, Locale locale) {
        Iterator<SaleRow> rows = new SaleTable(table);
        SaleDirectory directory = new SaleDirectory(entities, standings, places);
        IntakeResult.Tally tally = new IntakeResult.Tally();
        Set<String> seen = new HashSet<>();
        while (rows.hasNext()) {
            List<Good> good = new ArrayList<>();
            for (int i = 0; i < PORTION && rows.hasNext(); i++) {
                SaleRow row = rows.next();
                tally.read();
                attempt(row, tally, locale, () -> good.add(check(row, directory, seen, by)));
            }
            store(good, dryRun, by, tally, locale);
        }
        return tally.result();
    }

    private void store(List<Good> good, boolean dryRun, Caller by, IntakeResult.Tally tally, Locale locale) {
        Map<String, Versioned<Sale>> known = sales.toldInFiles(good.stream()
                .map(one -> Sale.told(SaleSource.FILE, one.report()))
                .toList());
        for (Good one : good) {
            Versioned<Sale> before = known.get(Sale.told(SaleSource.FILE, one.report()));
            attempt(
                    one.row(),
                    tally,
                    locale,
                    () -> tally.count(dryRun ? FileSales.outcome(before, one) : fileSales.take(before, one, by)));
        }
    }

    private Good check(SaleRow row, SaleDirectory directory, Set<String> seen, Caller by) {
        EntityState entity = directory.entity(row.text(Column.ENTITY));
        RowRefused.unless(rights.mayWrite(entity, by), SaleRow.name(Column.ENTITY), "not-yours");
        SaleReport report = directory.placed(new SaleReport(
                entity.id(),
                directory.product(entity, row.text(Column.PRODUCT)).productId(),
                row.text(Column.CHANNEL),
                row.text(Column.KIND),
                row.scope(Column.SCOPE),
                row.day(Column.FROM),
                row.day(Column.TO),
                row.quantity(Column.QUANTITY),
                row.text(Column.UNIT),
                row.dong(Column.VALUE)));
        Faults faults = new Faults();
        report.check(today.day(), faults);
        faults.refuseIfAny();
        RowRefused.unless(seen.add(Sale.told(SaleSource.FILE, report)), "row", "duplicate-row");
        return new Good(row, entity, report);
    }

    private void attempt(SaleRow row, IntakeResult.Tally tally, Locale locale, Runnable step) {
        try {
            step.run();
        } catch (RowRefused refused) {
            tally.refuse(() -> findings.of(row, refused, locale));
        } catch (Refusal refused) {
            if (refused.faults().isEmpty()) {
                throw refused;
            }
            tally.refuse(() -> findings.of(row, refused.faults().getFirst(), locale));
        }
    }
}
