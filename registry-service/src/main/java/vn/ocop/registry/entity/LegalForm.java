package vn.ocop.registry.entity;

/** Legal forms that an OCOP entity may have (Decision 26/2026/QĐ-TTg, Art. 2.3). */
public enum LegalForm {
    /** hợp tác xã */
    COOPERATIVE(false, false),
    /** tổ hợp tác */
    COOPERATIVE_GROUP(false, false),
    /** doanh nghiệp */
    ENTERPRISE(false, false),
    /** hộ kinh doanh, hộ sản xuất có đăng ký kinh doanh */
    BUSINESS_HOUSEHOLD(true, false),
    /** trang trại */
    FARM(true, false),
    /** hội, hiệp hội: tourism only */
    ASSOCIATION(false, true),
    /** trung tâm điều hành: tourism only */
    OPERATING_CENTRE(false, true);

    private final boolean aPersons;
    private final boolean tourismOnly;

    LegalForm(boolean aPersons, boolean tourismOnly) {
        this.aPersons = aPersons;
        this.tourismOnly = tourismOnly;
    }

    /** Whether it is a person's own: its address is somebody's home and its number may be somebody's. */
    public boolean isAPersons() {
        return aPersons;
    }

    /** Whether it may only offer tourism. */
    public boolean isTourismOnly() {
        return tourismOnly;
    }
}
