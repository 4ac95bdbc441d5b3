package vn.ocop.events;

/** An event of a product; topic {@value Topics#REGISTRY_PRODUCT}, key = id of the product. */
public sealed interface ProductEvent permits ProductRegistered, ProductUpdated, ProductStageChanged, ProductWithdrawn {
    /** The product after what happened. */
    ProductState product();
}
