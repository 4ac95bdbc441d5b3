package vn.ocop.registry.programme.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.history.ProductDays;
import vn.ocop.registry.programme.history.Submissions;

/** Where targets lead: what lapses by itself, what is on its way, and how often that succeeded before. */
@Component
class Forecasts {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private final Days days;
    private final Submissions submissions;
    private final ProductDays products;

    Forecasts(Days days, Submissions submissions, ProductDays products) {
        this.days = days;
        this.submissions = submissions;
        this.products = products;
    }

    /** The end of the target's year, or of the day's own year if that is past. */
    static LocalDate end(Target target, LocalDate day) {
        return target.end().isBefore(day) ? LocalDate.of(day.getYear(), 12, 31) : target.end();
    }

    /** One forecast for each reading, in their order. */
    List<Forecast> of(Target target, LocalDate day) {
        LocalDate end = end(target, day);
        Pipeline pipeline = Pipeline.on(day, end, submissions.all(), products.on(day));
        List<Tally> now = days.toCome(day, day, one -> tallies(target, one));
        return days.toCome(day, end, then -> {
            List<Tally> nothing = tallies(target, then);
            return IntStream.range(0, nothing.size())
                    .mapToObj(i ->
                            of(target.readings().get(i).measure().hope(), now.get(i), nothing.get(i), pipeline, then))
                    .toList();
        });
    }

    private static List<Tally> tallies(Target target, TargetDay day) {
        return target.readings().stream()
                .map(reading -> reading.measure().on(day))
                .toList();
    }

    private static Forecast of(Hope hope, Tally now, Tally nothing, Pipeline pipeline, TargetDay then) {
        long lapsing = lapsing(now, nothing);
        long successful = pipeline.successful(hope);
        long judged = pipeline.judged().size();
        return switch (hope) {
            case Hope.None _ ->
                new Forecast(then.day(), hope, nothing.value(), null, nothing.value(), lapsing, 0, 0, 0);
            case Hope.OfProducts _ -> {
                Set<String> there = ids(nothing);
                long coming = pipeline.products(there::contains);
                BigDecimal value = nothing.value();
                yield new Forecast(
                        then.day(),
                        hope,
                        value,
                        expected(value, coming, successful, judged),
                        value.add(BigDecimal.valueOf(coming)),
                        lapsing,
                        coming,
                        successful,
                        judged);
            }
            case Hope.OfHolders holders -> {
                Set<String> there = ids(nothing);
                List<String> coming = pipeline.entities(there::contains);
                long counting = coming.stream()
                        .filter(id -> then.maker(id).filter(holders.counts()).isPresent())
                        .count();
                yield new Forecast(
                        then.day(),
                        hope,
                        nothing.value(),
                        judged == 0 ? null : share(nothing, counting, coming.size(), successful, judged),
                        share(nothing, counting, coming.size(), 1, 1),
                        lapsing,
                        coming.size(),
                        successful,
                        judged);
            }
        };
    }

    private static BigDecimal expected(BigDecimal certain, long coming, long successful, long judged) {
        if (judged == 0) {
            return null;
        }
        return certain.add(BigDecimal.valueOf(coming)
                .multiply(BigDecimal.valueOf(successful))
                .divide(BigDecimal.valueOf(judged), 1, RoundingMode.DOWN));
    }

    /** Each of those who come is there with the share {@code successful / judged}; null where nobody would be. */
    private static BigDecimal share(Tally certain, long counting, long coming, long successful, long judged) {
        BigDecimal part = BigDecimal.valueOf(certain.numerator())
                .multiply(BigDecimal.valueOf(judged))
                .add(BigDecimal.valueOf(counting).multiply(BigDecimal.valueOf(successful)));
        BigDecimal whole = BigDecimal.valueOf(certain.denominator())
                .multiply(BigDecimal.valueOf(judged))
                .add(BigDecimal.valueOf(coming).multiply(BigDecimal.valueOf(successful)));
        return whole.signum() == 0 ? null : part.multiply(WHOLE).divide(whole, 1, RoundingMode.DOWN);
    }

    private static long lapsing(Tally now, Tally then) {
        Set<String> left = then.items().stream()
                .filter(item -> item.counts() > 0)
                .map(Item::id)
                .collect(Collectors.toSet());
        return now.items().stream()
                .filter(item -> item.counts() > 0 && !left.contains(item.id()))
                .count();
    }

    private static Set<String> ids(Tally tally) {
        return tally.items().stream().map(Item::id).collect(Collectors.toSet());
    }
}
