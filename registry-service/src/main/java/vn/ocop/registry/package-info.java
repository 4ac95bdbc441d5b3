/** The register of OCOP entities and products: what there is, where it stands in the yearly cycle, and who may know it. */
package vn.ocop.registry;
