package org.couveuse.administration;

import java.nio.file.Path;

/** Asks whether a backup is whole, without starting the command. */
public final class BackupProbe {

    private BackupProbe() {}

    /** Why it is refused; empty when it is whole. */
    public static String refusal(Path folder) {
        try {
            BackupManifest.read(folder);
            return "";
        } catch (BackupRefused refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }
}
