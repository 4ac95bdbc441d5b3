package vn.ocop.starter.notes;

/** A note; sealed ones never change. */
public record Note(String number, String title, boolean sealed) {}
