package vn.ocop.registry.imports.mapped;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.Cell;
import vn.ocop.registry.finding.EntityMention;
import vn.ocop.registry.finding.EntityName;
import vn.ocop.registry.finding.EntityTypeCode;
import vn.ocop.registry.finding.Field;
import vn.ocop.registry.finding.Finding;
import vn.ocop.registry.finding.FindingCode;
import vn.ocop.registry.finding.FindingSource;
import vn.ocop.registry.finding.ObservedRow;
import vn.ocop.registry.finding.ProductMention;
import vn.ocop.registry.finding.ReviewList;
import vn.ocop.registry.imports.EntityKey;
import vn.ocop.registry.imports.PutEntity;
import vn.ocop.registry.imports.PutProduct;
import vn.ocop.registry.imports.RegistryCommand;
import vn.ocop.registry.imports.RowCells;
import vn.ocop.registry.imports.RowProblem;
import vn.ocop.registry.territory.Address;
import vn.ocop.registry.territory.AdminUnit;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.table.TableRow;

/** Reads the rows of another register's file through a mapping; remembers nothing but the entity of the row above. */
public final class MappedReader {
    private final ColumnMapping mapping;
    private final MappedColumns columns;
    private final MappedPlaces places;
    private final ReviewList reviewList;

    /** Resolves a mapping against the heading row of a file; refuses a title the file does not have. */
    public MappedReader(ColumnMapping mapping, TableRow heading, Territory territory, ReviewList reviewList) {
        this.mapping = mapping;
        this.columns = new MappedColumns(mapping, heading);
        this.places = new MappedPlaces(territory, mapping.unitsAsOf());
        this.reviewList = reviewList;
    }

    /** The entity a row belongs to: its own, or that of the row above where the mapping says so. */
    public EntityCells entityOf(TableRow row, EntityCells above) {
        EntityCells own = EntityCells.of(columns, row);
        return own.blank() && mapping.blankEntityMeansAbove() ? above : own;
    }

    /** Reads a row that belongs to that entity. */
    public MappedRow read(TableRow row, EntityCells entity) {
        int line = (int) row.number();
        List<RowProblem> problems = new ArrayList<>();
        RowCells cells = new RowCells(line, problems::add);
        String name = cells.productName(columns.cell(row, Target.PRODUCT_NAME));
        Integer group = cells.group(columns.cell(row, Target.PRODUCT_GROUP));
        Integer year = cells.year(columns.cell(row, Target.PLANNED_YEAR));
        EntityTypeCode type = cells.type(entity.type());
        String written = columns.cell(row, Target.LOCALITY).strip();
        Optional<AdminUnit> locality = places.locality(written);
        if (locality.isEmpty()) {
            cells.refuse(RowProblem.Code.LOCALITY_UNKNOWN, null, written);
        }
        if (entity.name().isBlank()) {
            cells.refuse(RowProblem.Code.NO_ENTITY_ABOVE, Field.ENTITY_NAME);
        }
        if (!problems.isEmpty()) {
            return new MappedRow(row.number(), List.of(), List.of(), problems);
        }
        return accepted(row, entity, locality.orElseThrow(), type, name, group, year);
    }

    private MappedRow accepted(
            TableRow row,
            EntityCells entity,
            AdminUnit locality,
            @Nullable EntityTypeCode type,
            String name,
            @Nullable Integer group,
            @Nullable Integer year) {
        FindingSource source = new FindingSource(mapping.register(), (int) row.number());
        Address address = Address.read(entity.address());
        Optional<AdminUnit> commune = places.commune(locality, address);
        EntityKey key = EntityKey.of(places.scope(locality), entity.name(), entity.address());
        String communeId = commune.map(AdminUnit::id).orElse(null);
        String registration = entity.registrationNumber().isEmpty() ? null : entity.registrationNumber();
        List<RegistryCommand> commands = new ArrayList<>();
        boolean starts = entity.line() == source.line();
        if (starts) {
            String reference = registration == null ? "E" + source.line() : registration;
            commands.add(new PutEntity(
                    key,
                    new EntityMention(
                            reference,
                            record(row),
                            locality.id(),
                            new EntityName(entity.name()),
                            address,
                            source,
                            source),
                    type,
                    communeId,
                    registration));
        }
        ProductMention product = new ProductMention(productNumber(row, key), locality.id(), key.text(), name, source);
        commands.add(new PutProduct(mapping.register(), key, registration, product, group, year, communeId));
        List<Finding> findings = new ArrayList<>(reviewList.findings(observed(row, entity, locality, starts)));
        if (starts && commune.isEmpty()) {
            findings.add(communeUnknown(row, address, locality, source));
        }
        return new MappedRow(row.number(), commands, findings, List.of());
    }

    private Finding communeUnknown(TableRow row, Address address, AdminUnit locality, FindingSource source) {
        List<String> arguments = address.commune()
                .map(name -> List.of(name.normalised(), locality.name()))
                .orElse(List.of());
        return Finding.of(
                FindingCode.COMMUNE_UNKNOWN, record(row), Field.ENTITY_ADDRESS, address.text(), source, arguments);
    }

    private ObservedRow observed(TableRow row, EntityCells entity, AdminUnit locality, boolean starts) {
        Map<Field, Cell> observed = new EnumMap<>(Field.class);
        observe(observed, Field.PRODUCT_NAME, Target.PRODUCT_NAME, row);
        observe(observed, Field.PRODUCT_GROUP, Target.PRODUCT_GROUP, row);
        observe(observed, Field.ENTITY_NAME, Target.ENTITY_NAME, row);
        observe(observed, Field.ENTITY_ADDRESS, Target.ENTITY_ADDRESS, row);
        observe(observed, Field.ENTITY_TYPE, Target.ENTITY_TYPE, row);
        return new ObservedRow(
                mapping.register(), record(row), locality, observed, starts, new EntityName(entity.name()), null);
    }

    private void observe(Map<Field, Cell> observed, Field field, Target target, TableRow row) {
        if (columns.has(target)) {
            observed.put(field, new Cell(columns.cell(row, target), (int) row.number()));
        }
    }

    // A register without numbers of its own identifies a product by its entity and its name.
    private String productNumber(TableRow row, EntityKey key) {
        String number = columns.cell(row, Target.PRODUCT_NUMBER).strip();
        return number.isEmpty()
                ? key.text() + "|"
                        + EntityKey.of("", columns.cell(row, Target.PRODUCT_NAME), "")
                                .name()
                : number;
    }

    /** Number of the product in its register, of the row where it has none. */
    public String record(TableRow row) {
        String number = columns.cell(row, Target.PRODUCT_NUMBER).strip();
        return number.isEmpty() ? Long.toString(row.number()) : number;
    }
}
