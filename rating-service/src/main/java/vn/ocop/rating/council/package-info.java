/**
 * Councils (Hội đồng đánh giá, phân hạng): their dated regulations, sessions, sheets, and how sheets become a result. How a
 * council works is a setting of its regulation; Decision 26/2026/QĐ-TTg leaves it open.
 */
package vn.ocop.rating.council;
