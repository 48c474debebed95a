package org.kapwa.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// An OpenID Connect provider as small as can be, which can be told to lie.
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "kapwa-test";
    static final String SECRET = "a secret of the client";

    /// How an ID token is signed.
    enum Signing {
        RIGHT,
        WITH_ANOTHER_KEY,
        NOT_AT_ALL,
        WITH_THE_PUBLIC_KEY_AS_A_SECRET
    }

    private record Grant(String challenge, String token) {}

    private final HttpServer server;
    private final RSAKey key = newKey("ours");
    private final RSAKey otherKey = newKey("ours");
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private Signing signing = Signing.RIGHT;
    private UnaryOperator<JWTClaimsSet.Builder> lie = claims -> claims;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> reply(exchange, 200, configuration()));
        server.createContext("/keys", exchange -> reply(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void sign(Signing how) {
        signing = how;
    }

    /// Changes what the ID token says, from now on.
    void lie(UnaryOperator<JWTClaimsSet.Builder> how) {
        lie = how;
    }

    /// Somebody signs in at the provider, to whom a site sent them by this address.
    ///
    /// @return the query with which they are sent back
    String signIn(String address, String subject, String email, boolean verified) {
        var asked = query(URI.create(address).getRawQuery());
        var code = UUID.randomUUID().toString();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", asked.get("nonce"))
                .claim("email", email)
                .claim("email_verified", verified)
                .claim("name", "Nour from Elsewhere");
        grants.put(code, new Grant(asked.getOrDefault("code_challenge", ""), signed(lie.apply(claims).build())));
        return "?code=" + code + "&state=" + asked.get("state");
    }

    private String signed(JWTClaimsSet claims) {
        try {
            return switch (signing) {
                case RIGHT -> signed(claims, key);
                case WITH_ANOTHER_KEY -> signed(claims, otherKey);
                case NOT_AT_ALL -> new PlainJWT(claims).serialize();
                case WITH_THE_PUBLIC_KEY_AS_A_SECRET -> {
                    var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("ours").build(), claims);
                    token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
                    yield token.serialize();
                }
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours").build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    /// Gives a token for a code, once, to the client who knows secret and verifier.
    private void token(HttpExchange exchange) throws IOException {
        var form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var grant = grants.remove(form.getOrDefault("code", ""));
        if (grant == null || !isOurClient(exchange) || !grant.challenge.equals(hash(form.getOrDefault("code_verifier", "")))) {
            reply(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        reply(exchange, 200, """
                {"access_token":"access","token_type":"Bearer","expires_in":300,"id_token":"%s"}"""
                .formatted(grant.token));
    }

    private static boolean isOurClient(HttpExchange exchange) {
        var both = encoded(CLIENT) + ":" + encoded(SECRET);
        var expected = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String configuration() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer());
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> query(String text) {
        var values = new HashMap<String, String>();
        for (var part : text.split("&")) {
            var sign = part.indexOf('=');
            values.put(part.substring(0, sign), URLDecoder.decode(part.substring(sign + 1), StandardCharsets.UTF_8));
        }
        return values;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
