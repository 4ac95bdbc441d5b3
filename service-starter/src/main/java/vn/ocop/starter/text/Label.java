package vn.ocop.starter.text;

/** A text for people, in Vietnamese and English. */
public record Label(String vi, String en) {}
