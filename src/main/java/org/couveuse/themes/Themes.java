package org.couveuse.themes;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored themes. */
interface Themes extends JpaRepository<Theme, UUID> {

    @Query("select t from Theme t where t.state in :states order by t.sortKey")
    List<Theme> of(Collection<ThemeState> states);

    @Query("select t from Theme t where t.state in :states and (t.body is null or t.body = :body) order by t.sortKey")
    List<Theme> of(Collection<ThemeState> states, UUID body);

    @Query("select t from Theme t where t.round = :round order by t.sortKey")
    List<Theme> inRound(UUID round);

    @Query("select t from Theme t where t.state in :states and t.folded like :text escape '!'"
            + " and t.sortKey > :after order by t.sortKey")
    List<Theme> page(Collection<ThemeState> states, String text, String after, Limit limit);

    @Query("select count(t) from Theme t where t.state in :states and t.folded like :text escape '!'")
    long count(Collection<ThemeState> states, String text);
}
