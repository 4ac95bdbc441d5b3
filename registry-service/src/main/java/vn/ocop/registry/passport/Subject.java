package vn.ocop.registry.passport;

import vn.ocop.registry.product.Product;
import vn.ocop.registry.trace.lot.Lot;
import vn.ocop.starter.aggregate.Versioned;

/**
 * What a buyer asks about.
 *
 * @param lot the lot that was asked for, null if none was or there is no such lot
 * @param asked what else stands on the package
 */
record Subject(Versioned<Product> product, Versioned<Lot> lot, Asked asked) {

    static Subject of(Versioned<Product> product) {
        return new Subject(product, null, Asked.product());
    }
}
