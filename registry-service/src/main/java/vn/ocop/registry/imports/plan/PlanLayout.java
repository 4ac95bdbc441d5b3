package vn.ocop.registry.imports.plan;

import java.util.List;
import java.util.Optional;
import vn.ocop.starter.table.TableRow;

/** How a file that carries the plan's table lays it out. */
public interface PlanLayout {
    /** What a row of the file is. */
    PlanLine read(TableRow row);

    /** The layout a heading row announces; empty when the file is not the plan. */
    static Optional<PlanLayout> announcedBy(TableRow heading) {
        List<String> titles = heading.cells().stream().map(String::strip).toList();
        if (titles.size() >= PrintedLayout.HEADING.size()
                && titles.subList(0, PrintedLayout.HEADING.size()).equals(PrintedLayout.HEADING)) {
            return Optional.of(new PrintedLayout());
        }
        return titles.containsAll(ListedLayout.HEADING) ? Optional.of(new ListedLayout(titles)) : Optional.empty();
    }
}
