/**
 * What participants think of a course. Nobody can tell who thinks what: codes are drawn, not assigned; an answer has no
 * account, no code and no time of day; and results are shown only when enough have answered.
 */
package vn.ocop.training.feedback;
