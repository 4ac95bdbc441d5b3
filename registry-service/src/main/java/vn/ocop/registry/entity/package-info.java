/** OCOP entities (chủ thể OCOP): who makes the products, in what legal form, where, and whether it may act. */
package vn.ocop.registry.entity;
