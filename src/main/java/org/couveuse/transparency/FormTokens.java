package org.couveuse.transparency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says when a public form was served, signed, so that a form needs no session: it shows that the form came from us, not
 * from another site, and that somebody took the time to fill it in. The key is made once and kept in the database, the
 * same for all nodes.
 */
@Component
class FormTokens {

    private static final Duration QUICKEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int KEY_LENGTH = 32;
    private static final int SECRET_LENGTH = 16;
    private static final Pattern SERVED = Pattern.compile("\\d{1,15}-[A-Za-z0-9_-]{16}");

    private final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile byte @Nullable [] key;

    FormTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** When the form is served, and a number of its own, so that no two forms have the same token. */
    String fresh() {
        var own = new byte[12];
        random.nextBytes(own);
        var served = clock.instant().toEpochMilli() + "-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(own);
        return served + "." + sign(served);
    }

    /**
     * The secret for what was sent with a form: the same form with the same words has the same, so that a second click
     * finds what the first one made; nobody without our key can make it.
     */
    String secret(String token, String sent) {
        var bits = java.util.Arrays.copyOf(mac("secret\n" + token + "\n" + sent), SECRET_LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Whether a token is ours and neither too young nor too old. */
    boolean accepts(@Nullable String token) {
        if (token == null || token.length() > 120 || token.indexOf('.') < 1) {
            return false;
        }
        var served = token.substring(0, token.indexOf('.'));
        var signature = token.substring(token.indexOf('.') + 1);
        if (!SERVED.matcher(served).matches()
                || !MessageDigest.isEqual(
                        signature.getBytes(StandardCharsets.UTF_8), sign(served).getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        var age = Duration.between(
                Instant.ofEpochMilli(Long.parseLong(served.substring(0, served.indexOf('-')))), clock.instant());
        return age.compareTo(QUICKEST) >= 0 && age.compareTo(LONGEST) <= 0;
    }

    private String sign(String served) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(served));
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        var known = key;
        if (known == null) {
            known = stored();
            key = known;
        }
        return known;
    }

    private byte[] stored() {
        var found = read();
        if (found == null) {
            var made = new byte[KEY_LENGTH];
            new SecureRandom().nextBytes(made);
            try {
                jdbc.sql("insert into form_key (id, secret) values (1, ?)")
                        .param(Base64.getEncoder().encodeToString(made))
                        .update();
            } catch (DuplicateKeyException another) {
                // another node was first: its key is the one
            }
            found = read();
        }
        if (found == null) {
            throw new IllegalStateException("no key for public forms");
        }
        return Base64.getDecoder().decode(found);
    }

    private @Nullable String read() {
        return jdbc.sql("select secret from form_key where id = 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
