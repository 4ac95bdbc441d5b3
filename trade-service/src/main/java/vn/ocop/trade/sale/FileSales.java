package vn.ocop.trade.sale;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.trade.sale.IntakeResult.Outcome;
import vn.ocop.trade.sale.SaleIntake.Good;

/** Stores single rows of files of sales. */
@Component
class FileSales {
    private static final String REASON = "Theo tệp mới";
    private final Sales sales;
    private final Idempotency ids;

    FileSales(Sales sales, Idempotency ids) {
        this.sales = sales;
        this.ids = ids;
    }

    /**
     * What becomes of a row.
     *
     * @param before what a file told of the same goods and period, null if nothing
     * @throws RowRefused if that was cancelled: a file does not bring back what a person took away
     */
    static Outcome outcome(Versioned<Sale> before, Good row) {
        if (before == null) {
            return Outcome.RECORDED;
        }
        RowRefused.unless(before.state().state() != Sale.State.CANCELLED, "row", "was-cancelled");
        return before.state().report().equals(row.report()) ? Outcome.UNCHANGED : Outcome.CORRECTED;
    }

    /** Stores it, by what is stored now if somebody else was faster. */
    Outcome take(Versioned<Sale> before, Good row, Caller by) {
        try {
            return store(before, row, by);
        } catch (Refusal overtaken) {
            if (overtaken.kind() != Refusal.Kind.STALE && !overtaken.rule().equals("duplicate")) {
                throw overtaken;
            }
            String told = Sale.told(SaleSource.FILE, row.report());
            return Deciding.untilNotOvertaken(
                    () -> store(sales.toldInFiles(List.of(told)).get(told), row, by));
        }
    }

    private Outcome store(Versioned<Sale> before, Good row, Caller by) {
        Outcome outcome = outcome(before, row);
        Versioned<Sale> _ =
                switch (outcome) {
                    case RECORDED -> sales.recordRow(ids.newId(), row.entity(), row.report(), by);
                    case CORRECTED -> sales.correctRow(before, row.report(), REASON, by);
                    case UNCHANGED -> before;
                };
        return outcome;
    }
}
