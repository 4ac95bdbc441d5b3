package vn.ocop.gateway.token;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import vn.ocop.gateway.Sha256;

/**
 * How an authorization stands in the store. The value of a token is not in it: where it is asked for by its value, that one
 * is put back, and every other token carries its hash.
 */
final class AuthorizationDocument {
    private static final String HASHED = "sha256:";
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private final RegisteredClientRepository clients;
    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(
                    AuthorizationDocument.class.getClassLoader(),
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType(SignedIn.class)
                            .allowIfSubType(Long.class)))
            .build();

    AuthorizationDocument(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    Document write(OAuth2Authorization authorization) {
        List<Document> tokens = Stream.of(OAuth2AuthorizationCode.class, OAuth2AccessToken.class, OidcIdToken.class)
                .map(authorization::getToken)
                .filter(token -> token != null)
                .map(this::write)
                .toList();
        return new Document("_id", authorization.getId())
                .append("client", authorization.getRegisteredClientId())
                .append("principal", authorization.getPrincipalName())
                .append("grant", authorization.getAuthorizationGrantType().getValue())
                .append("scopes", List.copyOf(authorization.getAuthorizedScopes()))
                .append("attributes", json.writeValueAsString(authorization.getAttributes()))
                .append("tokens", tokens)
                .append(
                        "expiresAt",
                        tokens.stream()
                                .map(token -> token.getDate("expiresAt"))
                                .max(Comparator.naturalOrder())
                                .orElse(null));
    }

    /** @param presented value of the token that was asked for, empty for none */
    OAuth2Authorization read(Document document, String presented) {
        OAuth2Authorization.Builder authorization = OAuth2Authorization.withRegisteredClient(
                        clients.findById(document.getString("client")))
                .id(document.getString("_id"))
                .principalName(document.getString("principal"))
                .authorizationGrantType(new AuthorizationGrantType(document.getString("grant")))
                .authorizedScopes(Set.copyOf(document.getList("scopes", String.class)))
                .attributes(all -> all.putAll(json.readValue(document.getString("attributes"), MAP)));
        document.getList("tokens", Document.class)
                .forEach(token -> read(token, presented, document.getList("scopes", String.class), authorization));
        return authorization.build();
    }

    static String hash(OAuth2Token token) {
        String value = token.getTokenValue();
        return value.startsWith(HASHED) ? value.substring(HASHED.length()) : Sha256.hex(value);
    }

    private Document write(OAuth2Authorization.Token<? extends OAuth2Token> token) {
        return new Document("type", token.getToken().getClass().getSimpleName())
                .append("hash", hash(token.getToken()))
                .append("issuedAt", Date.from(token.getToken().getIssuedAt()))
                .append("expiresAt", Date.from(token.getToken().getExpiresAt()))
                .append("metadata", json.writeValueAsString(token.getMetadata()));
    }

    private void read(
            Document document, String presented, List<String> scopes, OAuth2Authorization.Builder authorization) {
        String hash = document.getString("hash");
        String value = Sha256.hex(presented).equals(hash) ? presented : HASHED + hash;
        Instant issuedAt = document.getDate("issuedAt").toInstant();
        Instant expiresAt = document.getDate("expiresAt").toInstant();
        Map<String, Object> metadata = json.readValue(document.getString("metadata"), MAP);
        OAuth2Token token =
                switch (document.getString("type")) {
                    case "OAuth2AuthorizationCode" -> new OAuth2AuthorizationCode(value, issuedAt, expiresAt);
                    case "OAuth2AccessToken" ->
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER, value, issuedAt, expiresAt, Set.copyOf(scopes));
                    case "OidcIdToken" -> new OidcIdToken(value, issuedAt, expiresAt, claims(metadata));
                    case String unknown -> throw new IllegalStateException("Unknown kind of token " + unknown);
                };
        authorization.token(token, all -> all.putAll(metadata));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(Map<String, Object> metadata) {
        return (Map<String, Object>) metadata.get(OAuth2Authorization.Token.CLAIMS_METADATA_NAME);
    }
}
