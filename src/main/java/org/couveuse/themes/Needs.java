package org.couveuse.themes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored needs. */
interface Needs extends JpaRepository<Need, UUID> {

    String LISTED = " n.state in :states and n.channel in :channels and n.folded like :text escape '!'"
            + " and (n.author = :reader or :reach = 2 or (:reach = 1 and n.moderated = false))";

    /** How many needs a theme has. */
    record Count(UUID theme, long needs) {}

    /** A stored need and how often it changed, for an index that follows. */
    record Mark(UUID id, Integer version) {}

    /** How many needs there are and how many changes they had in all; only ever grows. */
    record Pulse(long needs, @Nullable Long changes) {}

    long countByTheme(UUID theme);

    Optional<Need> findByContactTokenHash(String hash);

    Optional<Need> findByReference(String reference);

    @Query("select distinct n.author from Need n where n.theme = :theme and n.author is not null")
    List<UUID> authors(UUID theme);

    @Query("select new org.couveuse.themes.Needs$Count(n.theme, count(n)) from Need n where n.theme in :themes"
            + " group by n.theme")
    List<Count> counts(Collection<UUID> themes);

    @Query("select n from Need n where n.theme = :theme order by n.submitted, n.id")
    List<Need> of(UUID theme, Limit limit);

    @Query("select n from Need n where" + LISTED + " order by n.submitted desc, n.id desc")
    List<Need> first(
            Collection<NeedState> states,
            Collection<Channel> channels,
            String text,
            int reach,
            UUID reader,
            Limit limit);

    @Query("select n from Need n where" + LISTED
            + " and (n.submitted < :at or (n.submitted = :at and n.id < :id)) order by n.submitted desc, n.id desc")
    List<Need> after(
            Collection<NeedState> states,
            Collection<Channel> channels,
            String text,
            int reach,
            UUID reader,
            Instant at,
            UUID id,
            Limit limit);

    @Query("select count(n) from Need n where" + LISTED)
    long count(Collection<NeedState> states, Collection<Channel> channels, String text, int reach, UUID reader);

    @Query("select count(n) from Need n where n.submitted >= :from and n.submitted < :before")
    long count(Instant from, Instant before);

    @Query("select min(n.submitted) from Need n")
    @Nullable
    Instant first();

    @Query("select n from Need n where n.author = :author order by n.submitted desc, n.id desc")
    List<Need> by(UUID author, Limit limit);

    @Query("select n from Need n where n.channel = org.couveuse.themes.Channel.FORUM_CONCERN and n.body = :body"
            + " and n.answered is null order by n.submitted, n.id")
    List<Need> unanswered(UUID body, Limit limit);

    @Query("select n from Need n where n.channel = org.couveuse.themes.Channel.FORUM_CONCERN"
            + " and n.answered is null and n.submitted < :before order by n.submitted, n.id")
    List<Need> unanswered(Instant before, Limit limit);

    @Query("select new org.couveuse.themes.Needs$Pulse(count(n), sum(n.version)) from Need n")
    Pulse pulse();

    @Query("select new org.couveuse.themes.Needs$Mark(n.id, n.version) from Need n")
    List<Mark> marks();
}
