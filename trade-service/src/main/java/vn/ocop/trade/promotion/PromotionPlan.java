package vn.ocop.trade.promotion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.trade.Scope;

/**
 * What an event is to be. Days are those of Vietnam.
 *
 * @param organiser key of the agency that organises it, for example {@code industry_trade}, or its name
 * @param partners others who organise it, in words
 * @param task code of the plan's task that it serves, for example {@code V.1}; null if none
 * @param place where it is held, null if only online
 * @param unit id of the administrative unit it is held in or for; null outside the province
 * @param link where it is held online, null if not
 * @param booths number of booths, numbered from 1; 0 where nobody needs one
 * @param applyUntil last day of applications, at the latest the first day
 * @param leastStar star that a product must hold on all days to be shown, 1 to 5
 */
public record PromotionPlan(
        String name,
        PromotionKind kind,
        String organiser,
        List<String> partners,
        String task,
        Scope scope,
        String place,
        String unit,
        String link,
        LocalDate firstDay,
        LocalDate lastDay,
        Integer booths,
        LocalDate applyUntil,
        Integer leastStar,
        List<Criterion> criteria,
        Budget budget) {
    private static final int MOST_BOOTHS = 2_000;
    private static final int MOST_DAYS = 366;
    private static final int MOST_LINES = 30;

    public PromotionPlan {
        partners = partners == null ? List.of() : partners;
        criteria = criteria == null ? List.of() : criteria;
        budget = budget == null ? new Budget(List.of(), List.of()) : budget;
    }

    void check(Faults faults) {
        new Texts(faults)
                .needed(name, "name", Texts.NAME)
                .needed(organiser, "organiser", Texts.NAME)
                .optional(task, "task", Texts.NAME)
                .optional(place, "place", Texts.LINE)
                .optional(unit, "unit", Texts.NAME)
                .optional(link, "link", Texts.LINE);
        faults.require(kind != null, "kind", "required");
        faults.require(scope != null, "scope", "required");
        faults.require(place != null || link != null, "place", "place-or-link");
        faults.require(scope != Scope.PROVINCE || unit != null, "unit", "required");
        checkNumber(faults, booths, "booths", 0, MOST_BOOTHS);
        checkNumber(faults, leastStar, "leastStar", 1, 5);
        checkDays(faults);
        checkPartners(faults);
        checkCriteria(faults);
        budget.check(faults);
    }

    private static void checkNumber(Faults faults, Integer number, String field, int least, int most) {
        faults.require(number != null, field, "required");
        faults.require(number == null || (number >= least && number <= most), field, "between", least, most);
    }

    private void checkDays(Faults faults) {
        faults.require(firstDay != null, "firstDay", "required");
        faults.require(lastDay != null, "lastDay", "required");
        faults.require(applyUntil != null, "applyUntil", "required");
        if (firstDay == null || lastDay == null || applyUntil == null) {
            return;
        }
        faults.require(!lastDay.isBefore(firstDay), "lastDay", "before-first-day");
        faults.require(ChronoUnit.DAYS.between(firstDay, lastDay) < MOST_DAYS, "lastDay", "too-many-days", MOST_DAYS);
        faults.require(!applyUntil.isAfter(firstDay), "applyUntil", "after-first-day");
    }

    private void checkPartners(Faults faults) {
        faults.require(partners.size() <= MOST_LINES, "partners", "size", 0, MOST_LINES);
        for (int i = 0; i < partners.size() && i < MOST_LINES; i++) {
            new Texts(faults).needed(partners.get(i), "partners[" + i + "]", Texts.NAME);
        }
    }

    private void checkCriteria(Faults faults) {
        faults.require(criteria.size() <= MOST_LINES, "criteria", "size", 0, MOST_LINES);
        for (int i = 0; i < criteria.size() && i < MOST_LINES; i++) {
            Criterion one = criteria.get(i);
            String field = "criteria[" + i + "]";
            new Texts(faults).needed(one == null ? null : one.text(), field + ".text", Texts.LINE);
            Integer weight = one == null ? null : one.weight();
            faults.require(weight == null || (weight >= 1 && weight <= 100), field + ".weight", "between", 1, 100);
        }
    }
}
