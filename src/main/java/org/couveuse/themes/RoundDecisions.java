package org.couveuse.themes;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Decisions by round. */
interface RoundDecisions extends JpaRepository<Decision, UUID> {

    @Query("select new org.couveuse.themes.ThemesInTime$Decided(t.state, d.publishedAt) from Theme t, RoundDecision d"
            + " where d.round = t.round and d.publishedAt is not null and t.state in :states")
    List<ThemesInTime.Decided> published(Collection<ThemeState> states);
}
