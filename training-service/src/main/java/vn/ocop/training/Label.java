package vn.ocop.training;

/** A text for people, in Vietnamese and English. */
public record Label(String vi, String en) {}
