package vn.ocop.rating.criteria;

/**
 * A text for people. Titles of sets, parts, sections and criteria are the official ones in Vietnamese; all else is our
 * own short wording.
 */
public record Label(String vi, String en) {}
