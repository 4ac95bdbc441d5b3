package vn.ocop.registry.imports.plan;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.ocop.registry.finding.Field;
import vn.ocop.registry.finding.Finding;
import vn.ocop.registry.finding.ReviewList;
import vn.ocop.registry.imports.RegistryCommand;
import vn.ocop.registry.imports.RowCells;
import vn.ocop.registry.imports.RowProblem;
import vn.ocop.registry.territory.PlanLocality;
import vn.ocop.registry.territory.Territory;

/**
 * Reads Annex 3 of the plan row by row. Each step is a pure function of the row and of what was carried from the row above,
 * so memory does not grow and an import can stop and go on anywhere.
 */
public final class Plan {
    /** Name of the register, part of every product's identity and of every finding's source. */
    public static final String REGISTER = "2822/QĐ-UBND";

    private static final String TITLES_RECORD = "PHỤ LỤC 3";
    private static final String RESOURCE = "/plan/2822-qd-ubnd-phu-luc-3.csv";

    private final Territory territory;
    private final ReviewList reviewList;

    /** Reads the plan within that territory and with that review list. */
    public Plan(Territory territory, ReviewList reviewList) {
        this.territory = territory;
        this.reviewList = reviewList;
    }

    /** The table as printed, that ships with the service. */
    public static InputStream printedTable() {
        return Objects.requireNonNull(Plan.class.getResourceAsStream(RESOURCE), RESOURCE);
    }

    /** Takes one printed row in. */
    public PlanStep step(CarriedCells carried, PlanLine line) {
        return switch (line) {
            case PlanLine.Titles _, PlanLine.Total _ -> PlanStep.noRow(carried);
            case PlanLine.Locality heading -> PlanStep.noRow(carried.atLocality(heading.number()));
            case PlanLine.Unknown unknown -> refuse(carried, unknown);
            case PlanLine.Product product -> product(carried, product);
        };
    }

    /** What a row asks the registry to do; an entity is put where it begins and again where a later row gives its type. */
    public List<RegistryCommand> commands(PlanRow row) {
        return PlanCommands.of(row, territory);
    }

    /** The findings of a row by itself. */
    public List<Finding> findings(PlanRow row) {
        return reviewList.findings(row.observed());
    }

    /** The findings about the column titles. */
    public List<Finding> findings(PlanLine.Titles titles) {
        return reviewList.headingFindings(REGISTER, TITLES_RECORD, PlanRow.titleCells(titles));
    }

    private PlanStep product(CarriedCells before, PlanLine.Product row) {
        CarriedCells carried = enter(before, row);
        List<RowProblem> problems = new ArrayList<>();
        RowCells cells = new RowCells(row.line(), problems::add);
        Optional<PlanLocality> locality =
                Optional.ofNullable(carried.localityNumber()).flatMap(territory::planLocality);
        if (locality.isEmpty()) {
            cells.refuse(
                    RowProblem.Code.LOCALITY_UNKNOWN, null, Objects.requireNonNullElse(carried.localityNumber(), ""));
        }
        if (!row.number().strip().matches("\\d{1,6}")) {
            cells.refuse(RowProblem.Code.NUMBER_INVALID, Field.SEQ_IN_LOCALITY, row.number());
            return new PlanStep(carried, Optional.empty(), problems);
        }
        int number = Integer.parseInt(row.number().strip());
        checkEntity(carried, row, cells);
        CarriedCells next = carried.after(row, number);
        Optional<PlanRow> read = read(next, carried.previousNumber(), row, locality.orElse(null), cells);
        return new PlanStep(next, problems.isEmpty() ? read : Optional.empty(), problems);
    }

    private static Optional<PlanRow> read(
            CarriedCells next, int previous, PlanLine.Product row, PlanLocality locality, RowCells cells) {
        cells.productName(row.name());
        cells.type(row.entityType());
        Integer group = cells.group(row.group());
        if (row.years().size() != 1) {
            cells.refuse(
                    RowProblem.Code.YEAR_MARKS,
                    Field.PLANNED_YEAR,
                    Integer.toString(row.years().size()));
            return Optional.empty();
        }
        if (locality == null || next.entity() == null) {
            return Optional.empty();
        }
        return Optional.of(new PlanRow(
                locality,
                row,
                next.entity(),
                next.previousNumber(),
                previous,
                next.type(),
                group,
                row.years().getFirst()));
    }

    private static CarriedCells enter(CarriedCells carried, PlanLine.Product row) {
        String number = row.localityNumber();
        return number == null || number.equals(carried.localityNumber()) ? carried : carried.atLocality(number);
    }

    private static void checkEntity(CarriedCells carried, PlanLine.Product row, RowCells cells) {
        if (!row.entityName().isBlank()) {
            return;
        }
        if (!row.entityAddress().isBlank()) {
            cells.refuse(RowProblem.Code.ADDRESS_WITHOUT_NAME, Field.ENTITY_ADDRESS);
        } else if (carried.entity() == null) {
            cells.refuse(RowProblem.Code.NO_ENTITY_ABOVE, Field.ENTITY_NAME);
        }
    }

    private static PlanStep refuse(CarriedCells carried, PlanLine.Unknown unknown) {
        List<RowProblem> problems = new ArrayList<>();
        new RowCells(unknown.line(), problems::add)
                .refuse(RowProblem.Code.ROW_WIDTH, null, Integer.toString(unknown.width()));
        return new PlanStep(carried, Optional.empty(), problems);
    }
}
