package org.couveuse.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.shared.LinkSecret;
import org.couveuse.shared.Typed;
import org.jspecify.annotations.Nullable;

/** One mail to one address. */
@Entity
@Table(name = "mail")
public class Mail {

    /** After the last of these, days have passed: a server that was down over a weekend loses nothing. */
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(24));

    @Id
    private UUID id;

    @Version
    private Integer version;

    private @Nullable UUID person;
    private String address;
    private String language;
    private String subject;
    private @Nullable String body;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int tries;
    private Instant created;
    private Instant due;
    private @Nullable Instant sent;
    private @Nullable String failure;

    @Enumerated(EnumType.STRING)
    private @Nullable NoticeKind kind;

    private @Nullable String stopSecret;
    private @Nullable String stopHash;

    @SuppressWarnings("NullAway.Init")
    protected Mail() {}

    @SuppressWarnings("NullAway.Init")
    Mail(@Nullable UUID person, String address, String language, String subject, String body, Instant now) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.address = address;
        this.language = language;
        this.subject = subject;
        this.body = body;
        this.state = MailState.QUEUED;
        this.created = now;
        this.due = now;
    }

    /** What it is about, and the secret of the link by which its reader asks for no more of the kind. */
    Mail about(NoticeKind what, @Nullable String secret) {
        kind = what;
        stopSecret = secret;
        stopHash = secret == null ? null : LinkSecret.hash(secret);
        return this;
    }

    void keep() {
        state = MailState.KEPT;
    }

    /** It waits for the day's one mail, at this moment. */
    void hold(Instant until) {
        state = MailState.HELD;
        due = until;
    }

    void gathered(Instant now) {
        state = MailState.GATHERED;
        sent = now;
        body = null;
    }

    /** Nobody else takes it while it is being sent; if the process dies, it is due again afterwards. */
    void lease(Instant until) {
        due = until;
    }

    void sent(Instant now) {
        state = MailState.SENT;
        sent = now;
        body = null;
        stopSecret = null;
        failure = null;
    }

    void failed(String why, boolean forGood, Instant now) {
        failure = Typed.cut(why, 500);
        if (forGood || tries >= BACK_OFF.size()) {
            state = MailState.GIVEN_UP;
        } else {
            state = MailState.FAILED;
            due = now.plus(BACK_OFF.get(tries));
            tries++;
        }
    }

    void retry(Instant now) {
        state = MailState.QUEUED;
        tries = 0;
        due = now;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID person() {
        return person;
    }

    /** What it is about; only a mail that can be stopped is asked for it. */
    NoticeKind kind() {
        return Objects.requireNonNull(kind);
    }

    /** The secret of its link, until it is sent. */
    @Nullable
    String stopSecret() {
        return stopSecret;
    }

    String address() {
        return address;
    }

    String language() {
        return language;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body == null ? "" : body;
    }

    /** Where it stands. */
    public MailState state() {
        return state;
    }

    /** When it is tried next. */
    public Instant due() {
        return due;
    }

    /** As an administrator sees it. */
    public Notices.Row row() {
        return new Notices.Row(id, person, address, subject, kind, state, tries, created, sent, failure);
    }
}
