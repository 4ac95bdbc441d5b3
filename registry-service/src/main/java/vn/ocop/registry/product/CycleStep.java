package vn.ocop.registry.product;

import java.util.Arrays;
import java.util.Optional;

/** The six steps of the yearly OCOP cycle (Decision 2822/QĐ-UBND, Annex 4), numbered from 1. */
public enum CycleStep {
    /** Tuyên truyền, hướng dẫn về OCOP */
    GUIDANCE,
    /** Nhận đăng ký ý tưởng sản phẩm */
    IDEA,
    /** Nhận phương án, dự án sản xuất kinh doanh */
    BUSINESS_PLAN,
    /** Triển khai phương án, dự án sản xuất kinh doanh */
    CARRYING_OUT,
    /** Đánh giá, phân hạng sản phẩm */
    EVALUATION,
    /** Xúc tiến thương mại */
    PROMOTION;

    public int number() {
        return ordinal() + 1;
    }

    /** The step with that number, 1 to 6. */
    public static Optional<CycleStep> numbered(int number) {
        return Arrays.stream(values()).filter(step -> step.number() == number).findFirst();
    }
}
