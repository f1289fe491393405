package org.couveuse.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** By what a person signs in. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String username;
    private String passwordHash;
    private UUID person;
    private boolean enabled;
    private boolean mustChoose;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    @SuppressWarnings("NullAway.Init")
    Account(UUID id, String username, String passwordHash, UUID person) {
        this.id = id;
        this.username = username;
        this.passwordHash = passwordHash;
        this.person = person;
        this.enabled = true;
    }

    void enable(boolean nowEnabled) {
        enabled = nowEnabled;
    }

    void rehash(String newHash, boolean onlyOnce) {
        passwordHash = newHash;
        mustChoose = onlyOnce;
    }

    void close(String named, String unknownHash) {
        username = named;
        passwordHash = unknownHash;
        enabled = false;
    }

    Accounts.Row row() {
        return new Accounts.Row(username, person, enabled);
    }

    UUID id() {
        return id;
    }

    boolean mustChoose() {
        return mustChoose;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    UUID person() {
        return person;
    }

    boolean enabled() {
        return enabled;
    }
}
