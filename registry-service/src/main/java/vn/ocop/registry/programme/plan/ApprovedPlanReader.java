package vn.ocop.registry.programme.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.ocop.registry.finding.ReviewList;
import vn.ocop.registry.imports.plan.CarriedCells;
import vn.ocop.registry.imports.plan.Plan;
import vn.ocop.registry.imports.plan.PlanLine;
import vn.ocop.registry.imports.plan.PlanReader;
import vn.ocop.registry.imports.plan.PlanRow;
import vn.ocop.registry.imports.plan.PlanStep;
import vn.ocop.registry.territory.PlanLocality;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.table.TableLimits;
import vn.ocop.starter.table.TableReader;

/** Reads an approved plan from its printed table, as an import does, but keeps what the headings declare. */
final class ApprovedPlanReader {
    /** First year of the last four columns of the printed table. */
    private static final int FIRST_YEAR = 2022;

    private final Territory territory;
    private final Plan plan;
    private final List<PlannedLocality> localities = new ArrayList<>();
    private final List<PlannedLine> lines = new ArrayList<>();
    private CarriedCells carried = CarriedCells.NONE;

    private ApprovedPlanReader(Territory territory) {
        this.territory = territory;
        this.plan = new Plan(territory, ReviewList.load());
    }

    /** The plan of 2022 that ships with the service. */
    static ApprovedPlan shipped(Territory territory) {
        try (InputStream table = Plan.printedTable()) {
            return read(Plan.REGISTER, table, territory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if a row of an approved plan can't be read */
    static ApprovedPlan read(String decision, InputStream table, Territory territory) throws IOException {
        Path file = Files.createTempFile("plan", ".csv");
        try {
            Files.copy(table, file, StandardCopyOption.REPLACE_EXISTING);
            try (TableReader rows = TableReader.open(file, TableLimits.DEFAULT)) {
                return new ApprovedPlanReader(territory).all(decision, PlanReader.of(rows));
            }
        } finally {
            Files.delete(file);
        }
    }

    private ApprovedPlan all(String decision, PlanReader rows) {
        while (rows.advance()) {
            take(rows.line());
        }
        return new ApprovedPlan(decision, List.copyOf(localities), List.copyOf(lines));
    }

    private void take(PlanLine line) {
        if (line instanceof PlanLine.Locality heading) {
            localities.add(locality(heading));
        }
        PlanStep step = plan.step(carried, line);
        if (!step.problems().isEmpty()) {
            throw new IllegalStateException("line " + line.line() + " of the plan: " + step.problems());
        }
        carried = step.next();
        step.row().map(ApprovedPlanReader::line).ifPresent(lines::add);
    }

    private PlannedLocality locality(PlanLine.Locality heading) {
        PlanLocality known = territory
                .planLocality(heading.number())
                .orElseThrow(() -> new IllegalStateException("no locality " + heading.number()));
        SortedMap<Integer, Integer> byYear = new TreeMap<>();
        for (int year = 0; year < heading.byYear().size(); year++) {
            byYear.put(FIRST_YEAR + year, heading.byYear().get(year));
        }
        return new PlannedLocality(
                heading.number(),
                heading.name(),
                known.unit().id(),
                new Declared(heading.products(), heading.entities(), byYear));
    }

    private static PlannedLine line(PlanRow row) {
        return new PlannedLine(
                row.reference(),
                row.locality().number(),
                row.cells().name(),
                row.entity().name(),
                row.entityKey().text(),
                row.group(),
                row.plannedYear());
    }
}
