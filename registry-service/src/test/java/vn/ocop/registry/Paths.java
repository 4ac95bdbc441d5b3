package vn.ocop.registry;

/** Where the lists of the registry are. */
public final class Paths {
    public static final String ENTITIES = "/api/registry/v1/entities";
    public static final String PRODUCTS = "/api/registry/v1/products";
    public static final String CATALOGUE = "/api/public/v1/products";

    private Paths() {}
}
