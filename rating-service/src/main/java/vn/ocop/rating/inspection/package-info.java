/** Inspections after recognition (Decision 26/2026/QĐ-TTg, Art. 8 and 9) and what they lead to. */
package vn.ocop.rating.inspection;
