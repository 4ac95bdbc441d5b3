package vn.ocop.registry.national.reconciliation;

import vn.ocop.registry.national.NationalRecord;

/**
 * What differs between the two sides.
 *
 * @param productId id of the product here, null if it is only there
 * @param row number of the row or the place in the list there, null if it is only here
 * @param field what differs, null unless DIFFERENT
 * @param here what it is here, null unless DIFFERENT; empty if nothing
 * @param there what it is there, null unless DIFFERENT; empty if nothing
 */
public record Difference(
        Kind kind,
        String productId,
        String certificate,
        String productCode,
        String name,
        Long row,
        ComparedField field,
        String here,
        String there) {

    /** On which side. */
    public enum Kind {
        /** Recognised here and unknown there. */
        ONLY_HERE,
        /** Known there and not recognised here. */
        ONLY_THERE,
        /** A field of a product that both know. */
        DIFFERENT,
        /** There it stands more than once. */
        TWICE_THERE
    }

    static Difference onlyHere(NationalRecord one) {
        return of(Kind.ONLY_HERE, one, null, null, null, null);
    }

    static Difference twice(NationalRecord one, Held held) {
        return of(Kind.TWICE_THERE, one, held.place(), null, null, null);
    }

    static Difference different(NationalRecord one, Held held, ComparedField field) {
        return of(Kind.DIFFERENT, one, held.place(), field, field.here(one), held.value(field));
    }

    static Difference onlyThere(Held held) {
        return new Difference(
                Kind.ONLY_THERE,
                null,
                held.value(ComparedField.CERTIFICATE),
                held.value(ComparedField.PRODUCT_CODE),
                held.value(ComparedField.NAME),
                held.place(),
                null,
                null,
                null);
    }

    private static Difference of(
            Kind kind, NationalRecord one, Long row, ComparedField field, String here, String there) {
        return new Difference(
                kind, one.id(), one.certificate(), one.productCode(), one.name(), row, field, here, there);
    }
}
