/**
 * Fairs, exhibitions, forums, trade missions and livestream sessions: who is invited and applies, who gets a booth by which
 * criteria, what it costs and what it brought. What was shown there is told to the products' markets when it closes.
 */
package vn.ocop.trade.promotion;
