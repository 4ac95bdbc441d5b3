package vn.ocop.registry.entity;

/**
 * Who works there (criterion 3.3).
 *
 * @param total all workers
 * @param local those who live in the commune
 */
public record Workforce(Integer total, Integer local) {}
