package vn.ocop.registry.programme.target;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The targets with their measured values. */
@Component
public class TargetFigures {
    private final TargetList targets;
    private final Days days;
    private final TargetWords words;

    TargetFigures(TargetList targets, Days days, TargetWords words) {
        this.targets = targets;
        this.days = days;
        this.words = words;
    }

    /** All of them for that day, of one reading of the history. */
    public List<TargetView> on(LocalDate day) {
        return days.on(day, one -> targets.targets().stream()
                .map(target -> view(target, one))
                .toList());
    }

    /** One of them for that day. */
    TargetView on(Target target, LocalDate day) {
        return days.on(day, one -> view(target, one));
    }

    /** One of them for many days, in their order. */
    List<TargetView> on(Target target, List<LocalDate> several) {
        return days.on(several, one -> view(target, one));
    }

    private TargetView view(Target target, TargetDay day) {
        List<TargetView.Measured> readings = target.readings().stream()
                .map(reading -> measured(target, reading, reading.measure().on(day), day.day()))
                .toList();
        return new TargetView(
                target.code(),
                target.decision(),
                target.title(),
                target.unit(),
                target.wanted(),
                target.value(),
                target.tolerance(),
                target.year(),
                target.together(),
                day.day(),
                target.progress(
                        readings.stream().map(TargetView.Measured::state).toList()),
                readings);
    }

    private TargetView.Measured measured(Target target, Reading reading, Tally tally, LocalDate day) {
        return new TargetView.Measured(
                reading.code(),
                reading.words(),
                tally.numerator(),
                tally.denominator(),
                tally.value(),
                target.progress(tally, day),
                words.how(target, reading, tally, day),
                words.missing(reading, tally));
    }
}
