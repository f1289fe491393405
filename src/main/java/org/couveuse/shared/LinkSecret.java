package org.couveuse.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The secret of a link that opens something without signing in: 128 random bits given once; only their hash is kept. */
public final class LinkSecret {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkSecret() {}

    /** A new one, of 22 characters that an address may hold. */
    public static String fresh() {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Whether this may be one at all. */
    public static boolean wellFormed(String secret) {
        return SECRET.matcher(secret).matches();
    }

    /** What is stored (SHA-256, hexadecimal); a lookup by it tells nothing about the time a comparison took. */
    public static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
