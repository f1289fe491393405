package org.couveuse.people;

import java.util.UUID;

/**
 * Who may do a task, as the engine and the inbox know it: {@code ROLE@scope}, {@code PERSON@<id>}, or {@code
 * NEED@<id>} for whoever holds the private link of a citizen's need.
 *
 * @param kind a {@link Role}'s name, {@code PERSON} or {@code NEED}
 * @param scope an id, or {@code *}
 */
public record Candidate(String kind, String scope) {

    /** Everybody with this role everywhere. */
    public static Candidate of(Role role) {
        return new Candidate(role.name(), "*");
    }

    /** Everybody with this role in this scope. */
    public static Candidate of(Role role, UUID scope) {
        return new Candidate(role.name(), scope.toString());
    }

    /** This person alone. */
    public static Candidate person(UUID person) {
        return new Candidate("PERSON", person.toString());
    }

    /** Whoever holds the private link of this need. */
    public static Candidate need(UUID need) {
        return new Candidate("NEED", need.toString());
    }

    /** Reads {@code KIND@scope}; refuses a text without exactly that form. */
    public static Candidate parse(String text) {
        var at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new IllegalArgumentException("not a candidate: " + text);
        }
        return new Candidate(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public String toString() {
        return kind + "@" + scope;
    }
}
