package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestTokensTest {

    @Test
    void a_token_carries_its_claims_and_verifies_by_the_served_key() throws Exception {
        var token = SignedJWT.parse(TestTokens.as("commune.dat-mui")
                .roles("commune")
                .units("32248@2025-06-30", "32248")
                .signed());

        assertThat(token.verify(verifier())).isTrue();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("commune.dat-mui");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("http://issuer.test");
        assertThat(token.getJWTClaimsSet().getStringListClaim("units")).isEqualTo(List.of("32248@2025-06-30", "32248"));
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isAfter(Instant.now());
    }

    @Test
    void an_expired_token_is_signed_well() throws Exception {
        var token = SignedJWT.parse(TestTokens.as("office").expired().signed());

        assertThat(token.verify(verifier())).isTrue();
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isBefore(Instant.now());
    }

    @Test
    void a_token_of_another_key_claims_the_known_key_and_does_not_verify() throws Exception {
        var token = SignedJWT.parse(TestTokens.as("office").signedByAnotherKey());

        assertThat(token.getHeader().getKeyID())
                .isEqualTo(served().getKeys().getFirst().getKeyID());
        assertThat(token.verify(verifier())).isFalse();
    }

    private static RSASSAVerifier verifier() throws Exception {
        return new RSASSAVerifier(served().getKeys().getFirst().toRSAKey());
    }

    private static JWKSet served() throws Exception {
        return JWKSet.load(URI.create(TestTokens.jwkSetUri()).toURL());
    }
}
