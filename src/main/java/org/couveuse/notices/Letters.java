package org.couveuse.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.people.People;
import org.couveuse.shared.LinkSecret;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes mails: their words, their foot with the way to ask for no more, and the one mail of a day. */
@Component
class Letters {

    static final String STOP = "/transparence/avis/";
    private static final String CHOOSE = "/compte";
    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_BODY = 19_000;

    /** Beyond this the mail of a day only says how many more there are. */
    private static final int LONGEST_DAY = 18_000;

    private final Notices.Mails mails;
    private final Texts texts;
    private final Clock clock;
    private final boolean hasServer;
    private final String base;
    private final LocalTime daily;

    Letters(
            Notices.Mails mails,
            Texts texts,
            Clock clock,
            ObjectProvider<JavaMailSender> server,
            @Value("${couveuse.base-address}") String base,
            @Value("${couveuse.mail.daily-at}") LocalTime daily) {
        this.mails = mails;
        this.texts = texts;
        this.clock = clock;
        this.hasServer = server.getIfAvailable() != null;
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.daily = daily;
    }

    /** To whom: a person of the house, or an address without an account. */
    record Reader(@Nullable UUID person, String address, Locale locale) {}

    String link(String path) {
        return base + path;
    }

    /** Writes a mail as its reader wants it: not at all, now, or for the one mail of the day. */
    void write(Reader to, NoticeChoices.Chosen as, String key, Object... args) {
        var kind = NoticeKind.of(key);
        if (as.refused().contains(kind)) {
            return;
        }
        var subject = texts.in(to.locale(), "notice." + key + ".subject", args).replaceAll("\\p{Cntrl}+", " ");
        var body = texts.in(to.locale(), "notice." + key + ".body", args);
        var secret = kind.optional() ? LinkSecret.fresh() : null;
        if (as.daily() && kind.optional()) {
            var held = mail(to, subject, body).about(kind, null);
            held.hold(nextDay());
            mails.save(held);
        } else {
            post(mail(to, subject, body + "\n\n" + foot(to, kind, secret)).about(kind, secret));
        }
    }

    /** Puts what waited for somebody into one mail. */
    void gather(People.Row person, List<Mail> held) {
        var to = new Reader(person.id(), person.email(), person.locale());
        var said = new StringBuilder(texts.in(to.locale(), "notices.day.body", person.displayName()));
        var told = 0;
        for (var mail : held) {
            var next = "\n\n— " + mail.subject() + "\n" + mail.body().strip();
            if (said.length() + next.length() > LONGEST_DAY) {
                break;
            }
            said.append(next);
            told++;
        }
        if (told < held.size()) {
            said.append("\n\n").append(texts.in(to.locale(), "notices.day.more", held.size() - told, link("/")));
        }
        said.append("\n\n")
                .append(texts.in(to.locale(), "notices.footer", link("/")))
                .append('\n')
                .append(texts.in(to.locale(), "notices.choose", link(CHOOSE)));
        post(mail(to, texts.in(to.locale(), "notices.day.subject", held.size()), said.toString()));
        held.forEach(mail -> mail.gathered(clock.instant()));
    }

    private Mail mail(Reader to, String subject, String body) {
        return new Mail(
                to.person(),
                to.address(),
                Texts.nearest(to.locale()).getLanguage(),
                Typed.shorten(subject, LONGEST_SUBJECT),
                Typed.shorten(body, LONGEST_BODY),
                clock.instant());
    }

    private void post(Mail mail) {
        if (!hasServer) {
            mail.keep();
        }
        mails.save(mail);
    }

    private String foot(Reader to, NoticeKind kind, @Nullable String secret) {
        var foot = texts.in(to.locale(), "notices.footer", link("/"));
        return secret == null
                ? foot
                : foot + "\n" + texts.in(to.locale(), "notices.stop", texts.of(to.locale(), kind), link(STOP + secret));
    }

    /** The next time the mails of a day go out, in the zone of those we write to. */
    private Instant nextDay() {
        var now = clock.instant().atZone(texts.zone());
        var today = now.with(daily);
        return (today.isAfter(now) ? today : now.plusDays(1).with(daily)).toInstant();
    }
}
