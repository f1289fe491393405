package org.couveuse.themes;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.notices.Notices;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Brings down to those who raised a need what was decided. Texts are {@code notice.<key>.subject} and {@code .body};
 * their first values are the need's title and the address where it can be followed, then those given.
 */
@Component
class NeedNews {

    private static final int MOST = 2_000;

    private final Needs needs;
    private final Notices notices;
    private final Memberships memberships;

    NeedNews(Needs needs, Notices notices, Memberships memberships) {
        this.needs = needs;
        this.notices = notices;
        this.memberships = memberships;
    }

    /** Tells a need's author: the person, or the address they left; who left none reads it on the need's own page. */
    void tellAuthor(Need need, String key, Object... args) {
        var author = need.author();
        var contact = need.contact();
        var email = contact == null ? null : contact.email();
        if (author != null) {
            notices.tell(author, key, with(need, "/besoins/" + need.id(), args));
        } else if (email != null) {
            notices.tellAddress(email, Locale.forLanguageTag(need.language()), key, with(need, "/transparence", args));
        }
    }

    /** Tells the authors of all needs joined in a theme. */
    void tellAuthors(UUID theme, String key, Object... args) {
        needs.of(theme, Limit.of(MOST)).forEach(need -> tellAuthor(need, key, args));
    }

    /** Answers the forum whose concern it was: who chairs it, but for the author, who is told as such. */
    void answerForum(Need need, UUID forum, String key, Object... args) {
        var chairs = new LinkedHashSet<>(memberships.holders(Role.FORUM_CHAIR, forum));
        chairs.addAll(memberships.holders(Role.FORUM_CO_CHAIR, forum));
        chairs.remove(need.author());
        notices.tellAll(chairs, key, with(need, "/besoins/" + need.id(), args));
    }

    /** Tells an officer. */
    void tellOfficer(UUID officer, Need need, String key, Object... args) {
        notices.tell(officer, key, with(need, "/besoins/" + need.id(), args));
    }

    private Object[] with(Need need, String path, Object... args) {
        var all = new Object[args.length + 2];
        all[0] = need.title();
        all[1] = notices.link(path);
        System.arraycopy(args, 0, all, 2, args.length);
        return all;
    }
}
