package vn.ocop.registry.programme.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.funding.FundingLine.Decided;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.problem.Fault;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;

/**
 * Plans money by a list: a good row plans its heading, adjusts it by a later decision, or says what is known; every other row
 * is told with its reason.
 */
@Component
class LineFile {
    private static final String REASON = "Theo danh sách gửi lên";
    private final FundingLines lines;
    private final FundingSources sources;
    private final Localities localities;
    private final Idempotency ids;
    private final MessageSource messages;

    LineFile(
            FundingLines lines,
            FundingSources sources,
            Localities localities,
            Idempotency ids,
            MessageSource messages) {
        this.lines = lines;
        this.sources = sources;
        this.localities = localities;
        this.ids = ids;
        this.messages = messages;
    }

    /**
     * What is wrong with a row.
     *
     * @param field column, null if the row as a whole is meant
     */
    record Finding(long row, String field, String rule, String message) {}

    /**
     * What became of a list, or would become of it.
     *
     * @param planned rows that plan a heading anew
     * @param adjusted rows that a later decision adjusts by
     * @param known rows that say what is known
     */
    record Result(int rows, int planned, int adjusted, int known, List<Finding> findings) {}

    private enum Outcome {
        PLANNED,
        ADJUSTED,
        KNOWN
    }

    private record Good(LineRow row, Heading heading, Decided decided) {}

    /** @param dryRun whether it is only checked */
    Result take(List<LineRow> rows, boolean dryRun, Caller by, Locale locale) {
        List<Finding> findings = new ArrayList<>();
        List<Good> good = good(rows, findings, locale);
        Map<Heading, Versioned<FundingLine>> known =
                lines.planned(good.stream().map(Good::heading).toList());
        Map<Outcome, Integer> outcomes = new HashMap<>();
        for (Good one : good) {
            try {
                Versioned<FundingLine> before = known.get(one.heading());
                outcomes.merge(dryRun ? outcome(before, one) : store(before, one, by), 1, Integer::sum);
            } catch (Refusal refused) {
                findings.addAll(told(one.row(), refused, locale));
            }
        }
        findings.sort((one, other) -> Long.compare(one.row(), other.row()));
        return new Result(
                rows.size(),
                outcomes.getOrDefault(Outcome.PLANNED, 0),
                outcomes.getOrDefault(Outcome.ADJUSTED, 0),
                outcomes.getOrDefault(Outcome.KNOWN, 0),
                findings);
    }

    private List<Good> good(List<LineRow> rows, List<Finding> findings, Locale locale) {
        Set<Heading> seen = new HashSet<>();
        List<Good> good = new ArrayList<>();
        for (LineRow row : rows) {
            Faults faults = new Faults();
            Good read = new Good(row, row.heading(sources, localities, faults), row.decided(faults));
            if (faults.isEmpty()) {
                lines.check(read.heading(), read.decided(), faults);
                faults.require(!faults.isEmpty() || seen.add(read.heading()), null, "duplicate-row");
            }
            if (faults.isEmpty()) {
                good.add(read);
            } else {
                faults.found().forEach(fault -> findings.add(told(row, fault, locale)));
            }
        }
        return good;
    }

    /** What becomes of a row. @throws Refusal if it can't be taken */
    private static Outcome outcome(Versioned<FundingLine> before, Good row) {
        if (before == null) {
            return Outcome.PLANNED;
        }
        if (before.state().decisions().contains(row.decided())) {
            return Outcome.KNOWN;
        }
        before.state().adjusted(row.decided(), REASON);
        return Outcome.ADJUSTED;
    }

    /** Stores it, by what is stored now if somebody else was faster. */
    private Outcome store(Versioned<FundingLine> before, Good row, Caller by) {
        try {
            return write(before, row, by);
        } catch (Refusal overtaken) {
            if (overtaken.kind() != Refusal.Kind.STALE && !overtaken.rule().equals("funding-planned")) {
                throw overtaken;
            }
            return Deciding.untilNotOvertaken(
                    () -> write(lines.planned(List.of(row.heading())).get(row.heading()), row, by));
        }
    }

    private Outcome write(Versioned<FundingLine> before, Good row, Caller by) {
        Outcome outcome = outcome(before, row);
        switch (outcome) {
            case PLANNED -> lines.plan(ids.newId(), row.heading(), row.decided(), by);
            case ADJUSTED -> lines.adjust(before, row.decided(), REASON, by);
            case KNOWN -> {}
        }
        return outcome;
    }

    private List<Finding> told(LineRow row, Refusal refused, Locale locale) {
        if (!refused.faults().isEmpty()) {
            return refused.faults().stream()
                    .map(fault -> told(row, fault, locale))
                    .toList();
        }
        Object[] args = refused.args().toArray();
        String message = messages.getMessage("problem." + refused.rule() + ".detail", args, refused.rule(), locale);
        return List.of(new Finding(row.number(), null, refused.rule(), message));
    }

    private Finding told(LineRow row, Fault fault, Locale locale) {
        String message =
                messages.getMessage("fault." + fault.rule(), fault.args().toArray(), fault.rule(), locale);
        return new Finding(row.number(), fault.field(), fault.rule(), message);
    }
}
