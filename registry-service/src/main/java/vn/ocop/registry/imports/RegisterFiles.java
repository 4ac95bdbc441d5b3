package vn.ocop.registry.imports;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ocop.registry.finding.ReviewList;
import vn.ocop.registry.imports.mapped.MappingForm;
import vn.ocop.registry.imports.plan.Plan;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.table.TableLimits;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableUnreadable;

/** Opens the files of registers. */
@Component
class RegisterFiles {
    private final Territory territory;
    private final ReviewList reviews = ReviewList.load();
    private final Plan plan;

    RegisterFiles(Territory territory) {
        this.territory = territory;
        this.plan = new Plan(territory, reviews);
    }

    /**
     * Opens a file after its heading.
     *
     * @param mapping null for the layouts of the plan
     * @param from what was carried over, if rows are passed over
     * @throws TableUnreadable if it is no such file
     */
    RegisterReader open(Path file, @Nullable MappingForm mapping, Checkpoint from) throws IOException {
        TableReader table = TableReader.open(file, TableLimits.DEFAULT);
        try {
            return mapping == null
                    ? new PlanRegister(table, plan, from.plan())
                    : new MappedRegister(table, mapping.mapping(), territory, reviews, from.mapped());
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /**
     * Reads a file to its end once and counts its rows, so that a damaged one is refused before anything is imported.
     *
     * @throws TableUnreadable naming the row
     */
    long countRows(Path file, @Nullable MappingForm mapping) throws IOException {
        try (RegisterReader reader = open(file, mapping, Checkpoint.START)) {
            long rows = 0;
            while (reader.advance()) {
                rows++;
            }
            if (rows == 0) {
                throw new TableUnreadable(TableUnreadable.Reason.EMPTY, 0, "");
            }
            return rows;
        }
    }
}
