package vn.ocop.events;

/**
 * A product has moved within the yearly cycle, forward or back.
 *
 * @param from number of the step it left, 1 to 6
 * @param to number of the step it is in now, 1 to 6
 */
public record ProductStageChanged(int from, int to, ProductState product) implements ProductEvent {}
