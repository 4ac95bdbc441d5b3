package vn.ocop.registry.programme.funding;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.task.Task;
import vn.ocop.registry.programme.task.Tasks;
import vn.ocop.registry.territory.AdminUnit;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.text.Label;
import vn.ocop.starter.time.Today;

/** What headings there can be, and how people call their parts. */
@Component
class Headings implements FundingTotals.Names {
    /** Money of the programme is planned at most so many years ahead. */
    private static final int YEARS_AHEAD = 10;

    private final FundingSources sources;
    private final Tasks tasks;
    private final Localities localities;
    private final Today today;

    Headings(FundingSources sources, Tasks tasks, Localities localities, Today today) {
        this.sources = sources;
        this.tasks = tasks;
        this.localities = localities;
        this.today = today;
    }

    /** Notes everything that is wrong with a heading. */
    void check(Heading heading, Faults faults) {
        faults.require(heading.source() != null, "source", "required");
        faults.require(heading.task() != null, "task", "required");
        faults.require(heading.locality() != null, "locality", "required");
        faults.require(heading.year() != null, "year", "required");
        Optional<FundingSource> source = sources.find(heading.source());
        faults.require(heading.source() == null || source.isPresent(), "source", "unknown");
        faults.require(heading.task() == null || title(heading.task()).isPresent(), "task", "unknown");
        faults.require(heading.locality() == null || localities.has(heading.locality()), "locality", "unknown");
        if (heading.year() != null && source.isPresent()) {
            int last = today.day().getYear() + YEARS_AHEAD;
            boolean open = source.get().isOpenIn(heading.year()) && heading.year() <= last;
            // As texts: a year is written without the point of thousands.
            String first = Integer.toString(source.get().firstYear());
            faults.require(open, "year", "between", first, Integer.toString(last(source.get(), last)));
        }
    }

    /** How people call a source, task, locality or year. */
    @Override
    public Label name(By by, String key) {
        return switch (by) {
            case SOURCE -> sources.find(key).map(FundingSource::title).orElse(new Label(key, key));
            case TASK -> title(key).orElse(new Label(key, key));
            case LOCALITY -> new Label(localities.name(key), localities.name(key));
            case YEAR -> new Label("Năm " + key, key);
        };
    }

    /** Codes in the order in which the plan has them. */
    @Override
    public List<String> order(By by) {
        return switch (by) {
            case SOURCE -> sources.all().stream().map(FundingSource::code).toList();
            case TASK -> tasks.all().stream().map(Task::code).toList();
            case LOCALITY -> localities.all().stream().map(AdminUnit::id).toList();
            case YEAR -> List.of();
        };
    }

    private Optional<Label> title(String code) {
        return tasks.all().stream()
                .filter(task -> task.code().equals(code))
                .map(Task::title)
                .findFirst();
    }

    private static int last(FundingSource source, int last) {
        return source.lastYear() == null ? last : Math.min(last, source.lastYear());
    }
}
