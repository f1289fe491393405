package org.couveuse.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.LinkSecret;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people want to be told: at once or once a day, and which kinds of notices not at all. The reader of a mail says
 * the latter by its link, without signing in; who has no account is known by the address.
 */
@Service
public class NoticeChoices {

    private final Choices choices;
    private final Notices.Mails mails;
    private final CurrentActor actor;

    NoticeChoices(Choices choices, Notices.Mails mails, CurrentActor actor) {
        this.choices = choices;
        this.mails = mails;
        this.actor = actor;
    }

    /** What was chosen; nothing is refused and all comes at once until somebody says otherwise. */
    public record Chosen(boolean daily, Set<NoticeKind> refused) {

        static final Chosen ALL_AT_ONCE = new Chosen(false, Set.of());
    }

    /** What the link of a mail is about: its kind, to whom it went with most letters hidden, and whether it is stopped. */
    public record Stop(NoticeKind kind, String address, boolean stopped) {}

    /** One's own choice. */
    @Transactional(readOnly = true)
    public Chosen mine() {
        return of(actor.get().id(), "");
    }

    /** Chooses for oneself; kinds that one cannot do without are refused by name. */
    @Transactional
    public void choose(boolean daily, Collection<NoticeKind> refused) {
        var me = actor.get().id();
        if (actor.get().isSystem()) {
            throw RuleViolation.forbidden("shared.forbidden");
        }
        refused.stream().filter(kind -> !kind.optional()).findAny().ifPresent(kind -> {
            throw RuleViolation.field("refused", "notices.notOptional", kind);
        });
        var mine = choices.findByPerson(me).orElseGet(() -> new NoticeChoice(me, null));
        mine.choose(daily, refused);
        choices.save(mine);
    }

    /** What the link of a mail stops; empty when no mail has this secret. */
    @Transactional(readOnly = true)
    public Optional<Stop> stop(String secret) {
        return mail(secret).map(this::stop);
    }

    /** Stops the kind of the mail with this link for its reader, or takes it up again; twice is as good as once. */
    @Transactional
    public Optional<Stop> stop(String secret, boolean stopped) {
        return mail(secret).map(mail -> {
            var choice = find(mail.person(), mail.address())
                    .orElseGet(() -> new NoticeChoice(mail.person(), mail.address()));
            if (stopped) {
                choice.refuse(mail.kind());
            } else {
                choice.take(mail.kind());
            }
            choices.saveAndFlush(choice);
            return stop(mail);
        });
    }

    Chosen of(@Nullable UUID person, String address) {
        return find(person, address).map(NoticeChoice::chosen).orElse(Chosen.ALL_AT_ONCE);
    }

    Map<UUID, Chosen> of(Collection<UUID> persons) {
        return persons.isEmpty()
                ? Map.of()
                : choices.findByPersonIn(persons).stream()
                        .collect(Collectors.toMap(
                                choice -> Objects.requireNonNull(choice.person()), NoticeChoice::chosen));
    }

    private Stop stop(Mail mail) {
        return new Stop(
                mail.kind(),
                hidden(mail.address()),
                of(mail.person(), mail.address()).refused().contains(mail.kind()));
    }

    private Optional<Mail> mail(String secret) {
        return LinkSecret.wellFormed(secret)
                ? mails.findByStopHash(LinkSecret.hash(secret))
                        .filter(mail -> mail.kind().optional())
                : Optional.empty();
    }

    private Optional<NoticeChoice> find(@Nullable UUID person, String address) {
        return person == null ? choices.findByAddress(address) : choices.findByPerson(person);
    }

    /** Enough for its owner to know it, too little for somebody else who came by the link. */
    static String hidden(String address) {
        var at = address.indexOf('@');
        return address.substring(0, Math.min(2, at)) + "…" + address.substring(at);
    }

    interface Choices extends JpaRepository<NoticeChoice, UUID> {

        Optional<NoticeChoice> findByPerson(UUID person);

        Optional<NoticeChoice> findByAddress(String address);

        List<NoticeChoice> findByPersonIn(Collection<UUID> persons);
    }
}
