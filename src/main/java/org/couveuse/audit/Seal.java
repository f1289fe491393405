package org.couveuse.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry adds to the chain: its ids, its moment, its verb and the salted digest of its text, hashed together with
 * the hash before. Without the salt, which is erased with the text, a short text cannot be guessed from its digest.
 */
record Seal(
        UUID entry,
        Instant at,
        @Nullable UUID actor,
        String action,
        UUID subject,
        @Nullable UUID onBehalfOf,
        @Nullable String noteDigest,
        @Nullable Place place) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    /** The hash before the first seal. */
    static final String START = "0".repeat(64);

    static String salt() {
        var bytes = new byte[SALT];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static @Nullable String digest(@Nullable String note, @Nullable String salt) {
        return note == null ? null : hash((salt == null ? "" : salt) + "\n" + note);
    }

    /** The hash of this seal at its place in the chain. An entry without a place in a process is hashed as ever. */
    String hash(long number, String previous) {
        var parts = new ArrayList<>(List.of(
                place == null ? "1" : "2",
                String.valueOf(number),
                previous,
                entry.toString(),
                at.toString(),
                String.valueOf(actor),
                action,
                subject.toString(),
                String.valueOf(onBehalfOf),
                String.valueOf(noteDigest)));
        if (place != null) {
            parts.addAll(List.of(place.process(), place.key().toString(), place.step(), String.valueOf(place.task())));
        }
        return hash(String.join("\n", parts));
    }

    private static String hash(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
