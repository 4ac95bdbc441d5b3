package vn.ocop.registry.entity;

/**
 * Who represents the entity in law; personal data, never published.
 *
 * @param specialGroup whether the person is a woman, of an ethnic minority or disabled. Criterion 3.2 asks no more, so the
 *     sensitive detail itself is not kept; null if not known
 */
public record LegalRepresentative(String name, String position, Boolean specialGroup) {}
