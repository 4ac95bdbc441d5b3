package vn.ocop.acceptance;

import java.util.Set;

/**
 * Somebody who calls.
 *
 * @param agency key of the agency, null for none
 * @param token what is sent as the bearer token, null for none
 * @param signedIn whether the token is a true one
 */
record RightsCaller(
        String name,
        Set<String> roles,
        Set<String> units,
        Set<String> entities,
        String agency,
        String token,
        boolean signedIn) {

    /** Somebody whose token is none, or not a true one. */
    static RightsCaller stranger(String name, String token) {
        return new RightsCaller(name, Set.of(), Set.of(), Set.of(), null, token, false);
    }

    @Override
    public String toString() {
        return signedIn ? "%s %s units=%s entities=%s agency=%s".formatted(name, roles, units, entities, agency) : name;
    }
}
