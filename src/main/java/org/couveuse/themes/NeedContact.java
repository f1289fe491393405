package org.couveuse.themes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** How an author without account can be reached, and the hash of the private link that was given to them. */
@Embeddable
record NeedContact(
        @Column(name = "contact_name") @Nullable String name,
        @Column(name = "contact_email") @Nullable String email,
        @Column(name = "token_hash") String tokenHash) {}
