package vn.ocop.gateway.token;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who has signed in with the browser.
 *
 * @param name account name
 * @param generation of the account then; once the account has a later one, the sign-in counts no more
 */
record SignedIn(String name, long generation) implements AuthenticatedPrincipal {
    @Override
    public String getName() {
        return name;
    }
}
