package vn.ocop.registry.catalogue;

import java.time.LocalDate;

/**
 * What people of a maker have been trained in and still count as trained in.
 *
 * @param topic code of the topic, as the training service lists it
 * @param validUntil last day on which it counts, null if it does not lapse
 */
public record Trained(String topic, LocalDate lastDay, LocalDate validUntil) {}
