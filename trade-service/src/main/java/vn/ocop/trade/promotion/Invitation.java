package vn.ocop.trade.promotion;

import java.time.Instant;

/**
 * An entity that was asked to take part.
 *
 * @param by account that invited
 */
public record Invitation(String entityId, String entityName, Instant invitedAt, String by) {}
