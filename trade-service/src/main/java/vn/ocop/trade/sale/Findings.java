package vn.ocop.trade.sale;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.starter.problem.Fault;

/** Says what is wrong with rows of a file. */
@Component
class Findings {
    private final MessageSource messages;

    Findings(MessageSource messages) {
        this.messages = messages;
    }

    IntakeResult.Finding of(SaleRow row, RowRefused refused, Locale locale) {
        String message = messages.getMessage("finding." + refused.rule(), null, locale);
        return new IntakeResult.Finding(row.number(), refused.column(), refused.rule(), message);
    }

    IntakeResult.Finding of(SaleRow row, Fault fault, Locale locale) {
        String message =
                messages.getMessage("fault." + fault.rule(), fault.args().toArray(), locale);
        return new IntakeResult.Finding(row.number(), fault.field(), fault.rule(), message);
    }
}
