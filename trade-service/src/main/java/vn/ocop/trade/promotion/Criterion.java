package vn.ocop.trade.promotion;

/**
 * A criterion by which applications are selected; the first in the list weighs most where none has a weight.
 *
 * @param text in words
 * @param weight 1 to 100, null where the order says it
 */
public record Criterion(String text, Integer weight) {}
