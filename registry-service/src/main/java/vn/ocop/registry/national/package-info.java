/** What the national register of OCOP products (ocopvietnam.gov.vn) should hold of this province, and its export as files. */
package vn.ocop.registry.national;
