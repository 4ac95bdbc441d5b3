package vn.ocop.registry.product;

/** A picture, by reference; the hash tells whether it is still the same one. */
public record Photo(String url, String sha256) {}
