package vn.ocop.registry.territory;

import vn.ocop.starter.text.Vietnamese;

/**
 * A unit as an address names it. The kind belongs to the name: "xã Thới Bình" and "thị trấn Thới Bình" are two places.
 *
 * @param name the name as written, without the kind
 */
public record PlaceName(UnitKind kind, String name) {
    /** Kind spelled out and tone marks in the older style: {@code TT Cái Đôi Vàm → Thị trấn Cái Đôi Vàm}. */
    public String normalised() {
        return kind.word() + " " + Vietnamese.oldToneStyle(name);
    }

    boolean names(AdminUnit unit) {
        return unit.kind() == kind && Vietnamese.fold(unit.bareName()).equals(Vietnamese.fold(name));
    }
}
