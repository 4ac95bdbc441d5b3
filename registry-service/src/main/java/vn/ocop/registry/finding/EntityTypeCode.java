package vn.ocop.registry.finding;

import java.util.Arrays;
import java.util.Optional;
import vn.ocop.starter.text.Vietnamese;

/** Type of an entity as the plan codes it. */
public enum EntityTypeCode {
    /** doanh nghiệp, enterprise */
    DN,
    /** hợp tác xã, cooperative */
    HTX,
    /** tổ hợp tác, cooperative group */
    THT,
    /** hộ kinh doanh, business household */
    HKD;

    /** The type of a cell, case and spaces aside; empty when the cell is blank or no code. */
    public static Optional<EntityTypeCode> of(String cell) {
        String key = Vietnamese.fold(cell);
        return Arrays.stream(values())
                .filter(code -> Vietnamese.fold(code.name()).equals(key))
                .findFirst();
    }
}
