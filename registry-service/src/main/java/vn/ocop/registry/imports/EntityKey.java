package vn.ocop.registry.imports;

import vn.ocop.starter.text.Vietnamese;

/**
 * Recognises an entity that has no registration number: locality, name and address together, folded. Name alone would merge
 * seven nameless entities of the plan, address alone thirty that share one.
 *
 * @param scope Roman number of the plan's locality, or the id of an administrative unit elsewhere
 * @param name folded name
 * @param address folded address
 */
public record EntityKey(String scope, String name, String address) {
    /** The key of an entity as a source writes it. */
    public static EntityKey of(String scope, String name, String address) {
        return new EntityKey(scope, Vietnamese.fold(name), Vietnamese.fold(address));
    }

    /** The key as one string, to be stored and indexed. */
    public String text() {
        return scope + "|" + name + "|" + address;
    }
}
