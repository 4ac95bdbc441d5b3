package vn.ocop.registry.imports;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import vn.ocop.registry.finding.Field;
import vn.ocop.registry.finding.ReviewList;
import vn.ocop.registry.imports.mapped.ColumnMapping;
import vn.ocop.registry.imports.mapped.ColumnRef;
import vn.ocop.registry.imports.mapped.EntityCells;
import vn.ocop.registry.imports.mapped.MappedReader;
import vn.ocop.registry.imports.mapped.MappedRow;
import vn.ocop.registry.imports.mapped.Target;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;

/** A file of another register, read through a mapping of its columns. */
final class MappedRegister implements RegisterReader {
    private static final Map<Field, Target> TARGETS = Map.of(
            Field.SEQ_IN_LOCALITY, Target.PRODUCT_NUMBER,
            Field.PRODUCT_NAME, Target.PRODUCT_NAME,
            Field.ENTITY_NAME, Target.ENTITY_NAME,
            Field.ENTITY_ADDRESS, Target.ENTITY_ADDRESS,
            Field.ENTITY_TYPE, Target.ENTITY_TYPE,
            Field.PRODUCT_GROUP, Target.PRODUCT_GROUP,
            Field.PLANNED_YEAR, Target.PLANNED_YEAR);

    private final TableReader table;
    private final ColumnMapping mapping;
    private final MappedReader reader;
    private TableRow row;
    private EntityCells above;

    MappedRegister(
            TableReader table, ColumnMapping mapping, Territory territory, ReviewList reviews, EntityCells above) {
        if (!table.hasNext()) {
            throw new TableUnreadable(TableUnreadable.Reason.EMPTY, 0, "");
        }
        this.table = table;
        this.mapping = mapping;
        this.row = table.next();
        this.reader = new MappedReader(mapping, row, territory, reviews);
        this.above = above;
    }

    @Override
    public boolean advance() {
        while (table.hasNext()) {
            row = table.next();
            if (!row.blank()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long position() {
        return row.number();
    }

    @Override
    public ReadRow read() {
        EntityCells entity = reader.entityOf(row, above);
        above = entity;
        MappedRow read = reader.read(row, entity);
        if (!read.problems().isEmpty()) {
            return ReadRow.refused(position(), null, read.problems());
        }
        PutProduct product = read.commands().stream()
                .filter(PutProduct.class::isInstance)
                .map(PutProduct.class::cast)
                .findFirst()
                .orElseThrow();
        return ReadRow.of(
                position(),
                reader.record(row),
                null,
                Scopes.row(mapping.register(), product.reference()),
                read.commands(),
                read.findings());
    }

    @Override
    public Checkpoint checkpoint() {
        return new Checkpoint(position(), Checkpoint.START.plan(), above, false, null);
    }

    @Override
    public Optional<String> columnOf(Field field) {
        return Optional.ofNullable(TARGETS.get(field))
                .map(mapping.columns()::get)
                .flatMap(ref -> ref instanceof ColumnRef.Titled(String title) ? Optional.of(title) : Optional.empty());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
