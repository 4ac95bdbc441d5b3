/** The public catalogue: products as everybody may see them, without signing in. */
package vn.ocop.registry.catalogue;
