package vn.ocop.registry.entity;

/** Size of an enterprise; the programme is open to small and medium ones, so the others are told apart and not refused. */
public enum EnterpriseSize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
