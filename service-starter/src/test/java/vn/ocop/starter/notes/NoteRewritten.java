package vn.ocop.starter.notes;

/** A note was changed. */
public record NoteRewritten(String id, String number, String title) {}
