package vn.ocop.registry.programme.funding;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.programme.Asked;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;

/** Which lines or payments a list is about: those that are asked for, of those that the caller may see. */
@Component
class FundingQuestion {
    static final int FIRST_YEAR = 2018;
    static final int LAST_YEAR = 2100;
    private static final String DAY = "keys." + FundingKeys.BY_DAY;
    private final FundingAccess access;

    FundingQuestion(FundingAccess access) {
        this.access = access;
    }

    Criteria lines(NativeWebRequest request, Caller caller) {
        Parameters asked = new Parameters(request, Set.copyOf(FundingKeys.FILTERS));
        return criteria(asked, FundingLine.State.class, caller);
    }

    /** {@code from} and {@code to} bound the day of payment. */
    Criteria spendings(NativeWebRequest request, Caller caller) {
        Set<String> known = new HashSet<>(FundingKeys.FILTERS);
        known.addAll(Set.of("from", "to"));
        Parameters asked = new Parameters(request, known);
        Criteria criteria = criteria(asked, Spending.State.class, caller);
        LocalDate from = Asked.day(asked, "from", null);
        LocalDate to = Asked.day(asked, "to", null);
        if (from != null) {
            criteria.where(gte(DAY, from.toString()), "from=" + from);
        }
        if (to != null) {
            criteria.where(lt(DAY, to.plusDays(1).toString()), "to=" + to);
        }
        return criteria;
    }

    private <E extends Enum<E>> Criteria criteria(Parameters asked, Class<E> states, Caller caller) {
        Criteria criteria = new Criteria()
                .is("source", asked.text("source"))
                .is("task", asked.text("task"))
                .is("locality", asked.text("locality"))
                .is("year", asked.number("year", FIRST_YEAR, LAST_YEAR, false))
                .is("state", asked.constant("state", states, false));
        return access.visible(criteria, caller);
    }
}
