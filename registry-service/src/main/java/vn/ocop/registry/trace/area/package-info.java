/** Raw-material areas: where what products are made of grows, with the codes that the agencies gave them. */
package vn.ocop.registry.trace.area;
