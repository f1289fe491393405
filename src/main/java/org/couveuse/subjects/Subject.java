package org.couveuse.subjects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** One thing as others see it. The owning room writes it on each change; everybody else only reads. */
@Entity
@Table(name = "subject")
public class Subject extends KnownNew<UUID> {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SubjectType type;

    private UUID page;
    private String title;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    private String state;
    private @Nullable UUID organisation;
    private @Nullable UUID body;
    private Instant since;
    private Instant changed;
    private Instant begun;

    @SuppressWarnings("NullAway.Init")
    protected Subject() {}

    Subject(Card card, Instant now) {
        this.id = card.id();
        this.type = card.type();
        this.page = card.page();
        this.title = card.title();
        this.stage = card.stage();
        this.state = card.state();
        this.organisation = card.organisation();
        this.body = card.body();
        this.since = now;
        this.changed = now;
        this.begun = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    void show(Card card, Instant now) {
        if (!card.state().equals(state) || card.stage() != stage) {
            since = now;
        }
        title = card.title();
        stage = card.stage();
        state = card.state();
        organisation = card.organisation();
        body = card.body();
        changed = now;
    }

    /** The subject as a value. */
    public Card card() {
        return new Card(id, type, page, title, stage, state, organisation, body);
    }

    /** Since when it is in this stage and state. */
    public Instant since() {
        return since;
    }

    /** When it last changed. */
    public Instant changed() {
        return changed;
    }

    /**
     * What others see of a thing.
     *
     * @param page id of the thing whose page shows it, itself for most (a ballot is shown on its round's)
     * @param title at most 300 characters
     * @param state name of a constant of the owning room's enumeration, e.g. {@code CANDIDATE}
     * @param organisation whom it concerns, if one
     * @param body the forum or group it belongs to, if one
     */
    public record Card(
            UUID id,
            SubjectType type,
            UUID page,
            String title,
            @Nullable Stage stage,
            String state,
            @Nullable UUID organisation,
            @Nullable UUID body) {

        /** A thing with a page of its own. */
        public static Card of(UUID id, SubjectType type, String title, String state) {
            return new Card(id, type, id, title, null, state, null, null);
        }

        /** The same in a stage. */
        public Card in(@Nullable Stage newStage) {
            return new Card(id, type, page, title, newStage, state, organisation, body);
        }

        /** The same, of an organisation. */
        public Card forOrganisation(@Nullable UUID newOrganisation) {
            return new Card(id, type, page, title, stage, state, newOrganisation, body);
        }

        /** The same, of a body. */
        public Card forBody(@Nullable UUID newBody) {
            return new Card(id, type, page, title, stage, state, organisation, newBody);
        }

        /** The same, shown on another thing's page. */
        public Card on(UUID newPage) {
            return new Card(id, type, newPage, title, stage, state, organisation, body);
        }

        /** Address of its page. */
        public String address() {
            return type.address(page);
        }
    }
}
