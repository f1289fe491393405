package org.couveuse.inbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that came with a request, which we do not keep. It names what is remembered, it goes into the fingerprint of
 * what was sent, and it seals what was answered: who reads the tables without the key can neither try out what was sent
 * (a ballot has few possible answers) nor read the answer (a ballot's receipt has its own key in it).
 */
record OwnKey(String token) {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Under what name things are remembered. */
    String name() {
        return HexFormat.of().formatHex(derived("name", ""));
    }

    /** The fingerprint of something, which the key is needed to compute. */
    String fingerprint(String of) {
        return HexFormat.of().formatHex(derived("fingerprint", of));
    }

    /** The text as only this key opens it. */
    String seal(String text) {
        var iv = new byte[IV];
        RANDOM.nextBytes(iv);
        var sealed = cipher(Cipher.ENCRYPT_MODE, iv, text.getBytes(StandardCharsets.UTF_8));
        var whole = Arrays.copyOf(iv, IV + sealed.length);
        System.arraycopy(sealed, 0, whole, IV, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /** The text that was sealed with this key. */
    String open(String sealed) {
        var whole = Base64.getDecoder().decode(sealed);
        var text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, IV), Arrays.copyOfRange(whole, IV, whole.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] iv, byte[] content) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(derived("seal", ""), "AES"), new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a remembered answer cannot be sealed or opened", e);
        }
    }

    private byte[] derived(String purpose, String more) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((purpose + "\n" + token + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(more.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
