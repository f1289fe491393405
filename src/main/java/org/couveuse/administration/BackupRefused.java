package org.couveuse.administration;

/** A backup is not whole, or a place to restore it to is not empty: nothing was changed. */
final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefused(String why) {
        super(why);
    }

    BackupRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
