package vn.ocop.registry.imports;

/** What one row of a file asks the registry to do. Each may be repeated: the same command twice changes nothing. */
public sealed interface RegistryCommand permits PutEntity, PutProduct {
    /** Number of the record in its register, for people ({@code V-22}, {@code V-E16}). */
    String reference();
}
