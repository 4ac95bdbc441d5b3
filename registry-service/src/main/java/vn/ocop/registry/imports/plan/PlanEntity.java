package vn.ocop.registry.imports.plan;

/**
 * The entity that rows below may refer to by leaving their cells blank.
 *
 * @param name name as written
 * @param address address as written
 * @param typeCell type cell of its first row as written, blank when none was given there
 * @param ordinal its place among the entities of its locality, counted from 1
 * @param firstNumber number of the row that introduces it
 * @param line line of that row's first cell
 */
public record PlanEntity(String name, String address, String typeCell, int ordinal, int firstNumber, int line) {}
