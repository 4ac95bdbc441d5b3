package vn.ocop.registry.passport;

import vn.ocop.starter.text.Label;

/**
 * A code with its words.
 *
 * @param label the code itself in both languages where the registry has no words for it
 */
record Coded(String code, Label label) {}
