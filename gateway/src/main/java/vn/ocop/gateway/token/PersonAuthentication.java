package vn.ocop.gateway.token;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.account.Account;
import vn.ocop.gateway.account.Kind;
import vn.ocop.gateway.account.SignIn;

/** Signs a person in at the sign-in page. */
@Component
@BuiltInIssuer
class PersonAuthentication implements AuthenticationProvider {
    private final SignIn signIn;

    PersonAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Account account = signIn.check(attempt.getName(), String.valueOf(attempt.getCredentials()), address);
        if (account.kind() != Kind.PERSON) {
            throw new BadCredentialsException("not a person");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.name(), account.generation()),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
