package vn.ocop.rating.council;

/**
 * Somebody who sits in a council. Names are the identity provider's; here an account and an agency suffice.
 *
 * @param account account that the member signs in with
 * @param agency agency that the member comes from, null if none
 */
public record Member(String account, String agency, Seat seat) {}
