package vn.ocop.registry.entity;

/** How to reach the entity; personal data, never published. */
public record Contact(String phone, String email) {}
