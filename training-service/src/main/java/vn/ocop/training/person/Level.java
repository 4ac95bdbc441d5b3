package vn.ocop.training.person;

/** Level of an agency. Districts ended on 30 June 2025; who served there before stays counted so. */
public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
