package vn.ocop.rating.recognition;

/** Why a product is judged (Decision 26/2026/QĐ-TTg, Annex III, form 01). */
public enum Round {
    /** For the first time, or after it had lost its star (lần đầu). */
    FIRST,
    /** To reach a higher star while it holds one (nâng hạng). */
    UPGRADE,
    /** Before its recognition ends (đánh giá lại). */
    REASSESSMENT
}
