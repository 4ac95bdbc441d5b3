/**
 * Traceability along the chain: where the raw material grew, what happened to a lot, who got it, and its recall. Told in
 * the words of GS1 EPCIS 2.0 where they fit (Circular 02/2024/TT-BKHCN; TCVN 12850:2019 is the GS1 traceability standard).
 */
package vn.ocop.registry.trace;
