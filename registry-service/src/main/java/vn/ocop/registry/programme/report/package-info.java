/**
 * The yearly report on the programme (plan of Decision 2822/QĐ-UBND, 2022, Annex 1, section X), as data, as a workbook and as
 * a document to be signed. It is written in Vietnamese.
 */
package vn.ocop.registry.programme.report;
