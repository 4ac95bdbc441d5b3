package vn.ocop.registry.imports.mapped;

import vn.ocop.starter.table.TableRow;

/** The cells that describe an entity, as written; rows below may mean them by leaving theirs blank. */
public record EntityCells(String name, String address, String type, String registrationNumber, int line) {
    /** Before the first row. */
    public static final EntityCells NONE = new EntityCells("", "", "", "", 0);

    static EntityCells of(MappedColumns columns, TableRow row) {
        return new EntityCells(
                columns.cell(row, Target.ENTITY_NAME),
                columns.cell(row, Target.ENTITY_ADDRESS),
                columns.cell(row, Target.ENTITY_TYPE),
                columns.cell(row, Target.REGISTRATION_NUMBER).strip(),
                (int) row.number());
    }

    boolean blank() {
        return name.isBlank() && address.isBlank() && registrationNumber.isBlank();
    }
}
