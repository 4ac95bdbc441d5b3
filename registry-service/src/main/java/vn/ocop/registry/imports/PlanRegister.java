package vn.ocop.registry.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.ocop.registry.finding.Field;
import vn.ocop.registry.finding.Finding;
import vn.ocop.registry.imports.plan.CarriedCells;
import vn.ocop.registry.imports.plan.Plan;
import vn.ocop.registry.imports.plan.PlanLine;
import vn.ocop.registry.imports.plan.PlanReader;
import vn.ocop.registry.imports.plan.PlanRow;
import vn.ocop.registry.imports.plan.PlanStep;
import vn.ocop.starter.table.TableReader;

/** A file that carries the plan's table. */
final class PlanRegister implements RegisterReader {
    private final TableReader table;
    private final PlanReader reader;
    private final Plan plan;
    private CarriedCells carried;

    PlanRegister(TableReader table, Plan plan, CarriedCells carried) {
        this.table = table;
        this.reader = PlanReader.of(table);
        this.plan = plan;
        this.carried = carried;
    }

    @Override
    public boolean advance() {
        return reader.advance();
    }

    @Override
    public long position() {
        return reader.position();
    }

    @Override
    public ReadRow read() {
        PlanLine line = reader.line();
        PlanStep step = plan.step(carried, line);
        carried = step.next();
        if (!step.problems().isEmpty()) {
            return ReadRow.refused(position(), null, step.problems());
        }
        return step.row().map(this::product).orElseGet(() -> other(line));
    }

    @Override
    public Checkpoint checkpoint() {
        return new Checkpoint(position(), carried, Checkpoint.START.mapped(), false, null);
    }

    @Override
    public Optional<String> columnOf(Field field) {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    private ReadRow product(PlanRow row) {
        return ReadRow.of(
                position(),
                row.reference(),
                row.cells().line(),
                Scopes.row(Plan.REGISTER, row.reference()),
                plan.commands(row),
                plan.findings(row));
    }

    private ReadRow other(PlanLine line) {
        if (!(line instanceof PlanLine.Titles titles)) {
            return ReadRow.passedOver(position());
        }
        List<Finding> findings = plan.findings(titles);
        String scope = Scopes.row(Plan.REGISTER, String.format(Locale.ROOT, "titles %d", titles.line()));
        return new ReadRow(position(), null, titles.line(), scope, null, null, findings, List.of());
    }
}
