/** What the ratings come to: counted, spread, and what was just missed. */
package vn.ocop.rating.report;
