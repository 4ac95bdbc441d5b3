package vn.ocop.registry.territory;

/** Kind of an administrative unit, with the Vietnamese word that stands before its name. */
public enum UnitKind {
    /** tỉnh */
    PROVINCE("Tỉnh"),
    /** thành phố thuộc tỉnh, of district level until 30 June 2025 */
    CITY("Thành phố"),
    /** thị xã, of district level until 30 June 2025 */
    TOWN("Thị xã"),
    /** huyện, until 30 June 2025 */
    DISTRICT("Huyện"),
    /** thị trấn, of commune level until 30 June 2025 */
    TOWNSHIP("Thị trấn"),
    /** phường */
    WARD("Phường"),
    /** xã */
    COMMUNE("Xã");

    private final String word;

    UnitKind(String word) {
        this.word = word;
    }

    /** The word as it stands in official names, for example {@code Thị trấn}. */
    public String word() {
        return word;
    }

    /** Whether units of this kind stand directly above the hamlets. */
    public boolean ofCommuneLevel() {
        return this == TOWNSHIP || this == WARD || this == COMMUNE;
    }
}
