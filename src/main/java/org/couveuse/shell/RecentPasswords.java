package org.couveuse.shell;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a few minutes that a password was the right one for a stored hash. Programs give their password with
 * each request, and its check is slow on purpose: without this, hundreds of members who vote by program in the same
 * minute would mostly wait for each other's passwords.
 *
 * <p>Only what was right is remembered, and only in memory: HMAC-SHA256 of the stored hash and the password under a key
 * that is made at the start and never leaves the process. A wrong password is checked as slowly as ever. Whether the
 * account is open is asked anew each time, and a changed password has another hash, so neither is remembered.
 */
final class RecentPasswords implements PasswordEncoder {

    private static final String WAY = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int REMEMBERED = 5_000;

    private final PasswordEncoder slow;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> right = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    RecentPasswords(PasswordEncoder slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, WAY);
    }

    @Override
    public String encode(CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        var proof = proof(password, hash);
        if (isRecent(proof)) {
            return true;
        }
        if (!slow.matches(password, hash)) {
            return false;
        }
        synchronized (right) {
            right.put(proof, clock.instant().plus(KEPT));
        }
        return true;
    }

    private boolean isRecent(String proof) {
        synchronized (right) {
            var until = right.get(proof);
            if (until != null && !clock.instant().isBefore(until)) {
                right.remove(proof);
                return false;
            }
            return until != null;
        }
    }

    private String proof(CharSequence password, String hash) {
        try {
            var mac = Mac.getInstance(WAY);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + WAY, e);
        }
    }
}
