/** The steps of the law as dated data: who recognises, which day a term ends, what is checked against what. */
package vn.ocop.rating.procedure;
