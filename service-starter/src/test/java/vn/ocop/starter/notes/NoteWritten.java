package vn.ocop.starter.notes;

/** A note was written. */
public record NoteWritten(String id, String number, String title) {}
