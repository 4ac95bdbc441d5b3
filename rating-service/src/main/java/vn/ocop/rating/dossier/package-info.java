/** The dossier of a product: registration, self-assessment, evidence, and its way from the entity to a decision. */
package vn.ocop.rating.dossier;
