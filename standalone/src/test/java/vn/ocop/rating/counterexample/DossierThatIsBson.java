package vn.ocop.rating.counterexample;

import org.bson.Document;

/** Breaks the rule that domain code does not know the store: a record. */
public record DossierThatIsBson(Document content) {}
