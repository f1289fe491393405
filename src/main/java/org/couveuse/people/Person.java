package org.couveuse.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.shared.French;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Somebody who works with the product. The rest of the product knows people by this id alone. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String givenName;
    private String familyName;
    private String email;
    private @Nullable UUID organisation;
    private String language;
    private boolean active;
    private String sortKey;
    private String folded;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(UUID id, People.New as) {
        this.id = id;
        this.active = true;
        describe(as);
    }

    void describe(People.New as) {
        givenName = as.givenName();
        familyName = as.familyName();
        email = as.email();
        organisation = as.organisation();
        language = as.language();
        sortKey = French.sortKey(as.familyName() + " " + as.givenName(), id);
        folded = French.searchable(as.givenName(), as.familyName(), as.email());
    }

    /** Nothing is left that tells who it was; four signs of the id tell one such person from another. */
    void forget(String nowhere) {
        describe(new People.New(
                "Anonyme",
                id.toString().substring(0, 4).toUpperCase(Locale.ROOT),
                "anonyme-" + id + nowhere,
                null,
                language));
        active = false;
    }

    /** Said when a person is registered, described anew, or takes part no longer or again, in the same transaction. */
    public record Described(UUID person) {}

    /** Said when somebody's sessions are to end: rights, account or password changed, in the same transaction. */
    public record SessionsEnded(UUID person) {}

    void speak(Locale locale) {
        language = Texts.nearest(locale).getLanguage();
    }

    void activate(boolean nowActive) {
        active = nowActive;
    }

    UUID id() {
        return id;
    }

    String sortKey() {
        return sortKey;
    }

    /** Given name, then family name. */
    public String displayName() {
        return givenName + " " + familyName;
    }

    /** Whether the person still takes part. */
    public boolean active() {
        return active;
    }

    /** The person's own organisation, if any. */
    public @Nullable UUID organisation() {
        return organisation;
    }

    /** French or English. */
    public Locale locale() {
        return Texts.nearest(Locale.forLanguageTag(language));
    }

    /** As those see it who work with the person. */
    public People.Row row() {
        return new People.Row(id, givenName, familyName, email, organisation, language, active);
    }
}
