package org.couveuse.communities;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.SoughtWords;
import org.couveuse.subjects.SearchCondition;
import org.couveuse.subjects.SearchKind;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that is kept of communities. */
@Component
class CommunityFile {

    private static final Set<UUID> NONE = Set.of(new UUID(0, 0));

    private final Kept communities;
    private final Members members;
    private final Posts posts;
    private final Events events;
    private final Exclusions exclusions;
    private final Subjects subjects;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    CommunityFile(
            Kept communities,
            Members members,
            Posts posts,
            Events events,
            Exclusions exclusions,
            Subjects subjects,
            JdbcClient jdbc,
            Trail trail,
            Clock clock) {
        this.communities = communities;
        this.members = members;
        this.posts = posts;
        this.events = events;
        this.exclusions = exclusions;
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Community load(UUID id) {
        return communities.findById(id).orElseThrow(RuleViolation::notFound);
    }

    /** Communities by title; with words, those that have all of them in their title or in what they are for. */
    List<Community> page(String after, @Nullable UUID solution, @Nullable UUID member, SoughtWords words, int limit) {
        var all = !words.enough();
        return communities.page(after, solution, member, all, all ? NONE : found(words), Limit.of(limit));
    }

    private Set<UUID> found(SoughtWords words) {
        var condition = SearchCondition.anywhere("c.id", List.of(SearchKind.COMMUNITY), words);
        var ids = jdbc.sql("select c.id from community c where " + condition.sql())
                .params(condition.params())
                .query(UUID.class)
                .list();
        return ids.isEmpty() ? NONE : Set.copyOf(ids);
    }

    List<Community> all(Collection<UUID> ids) {
        return communities.findAllById(ids);
    }

    void keep(Community community) {
        communities.save(community);
        subjects.show(Card.of(
                community.id(),
                SubjectType.COMMUNITY,
                community.title(),
                community.state().name()));
    }

    Optional<CommunityMember> member(UUID community, @Nullable UUID person) {
        return person == null ? Optional.empty() : members.findByCommunityAndPerson(community, person);
    }

    List<CommunityMember> members(UUID community) {
        return members.findByCommunityOrderByJoinedAtAscIdAsc(community);
    }

    Optional<CommunityMember> feed(String hash) {
        return members.findByFeed(hash);
    }

    long count(UUID community) {
        return members.countByCommunity(community);
    }

    void keep(CommunityMember member) {
        members.save(member);
    }

    void drop(CommunityMember member) {
        members.delete(member);
    }

    Optional<CommunityExclusion> exclusion(UUID community, @Nullable UUID person) {
        return person == null ? Optional.empty() : exclusions.findByCommunityAndPerson(community, person);
    }

    List<CommunityExclusion> exclusions(UUID community) {
        return exclusions.findByCommunityOrderByExcludedAtDescIdAsc(community);
    }

    void keep(CommunityExclusion exclusion) {
        exclusions.save(exclusion);
    }

    void drop(CommunityExclusion exclusion) {
        exclusions.delete(exclusion);
    }

    CommunityPost post(UUID id) {
        return posts.findById(id).orElseThrow(RuleViolation::notFound);
    }

    List<CommunityPost> threads(UUID community, @Nullable Instant before, UUID last, int limit) {
        return before == null
                ? posts.latest(community, Limit.of(limit))
                : posts.before(community, before, last, Limit.of(limit));
    }

    List<CommunityPost> replies(UUID thread, int limit) {
        return posts.findByThreadOrderByWrittenAtAscIdAsc(thread, Limit.of(limit));
    }

    long countReplies(UUID thread) {
        return posts.countByThread(thread);
    }

    Set<UUID> voices(UUID thread) {
        return Set.copyOf(posts.voices(thread));
    }

    void keep(CommunityPost post) {
        posts.save(post);
    }

    CommunityEvent event(UUID id) {
        return events.findById(id).orElseThrow(RuleViolation::notFound);
    }

    List<CommunityEvent> events(UUID community, Instant from, int limit) {
        return events.findByCommunityAndStartsGreaterThanEqualOrderByStartsAscIdAsc(community, from, Limit.of(limit));
    }

    List<CommunityEvent> past(UUID community, Instant before, int limit) {
        return events.findByCommunityAndStartsLessThanOrderByStartsDescIdDesc(community, before, Limit.of(limit));
    }

    void keep(CommunityEvent event) {
        events.save(event);
    }

    void note(Actor actor, String action, UUID community, @Nullable String words) {
        trail.record(new Trail.Event(actor.person(), action, community, words));
    }

    interface Kept extends JpaRepository<Community, UUID> {

        @Query("select c from Community c where c.sortKey > :after"
                + " and (:solution is null or :solution member of c.solutions)"
                + " and (:member is null or exists (select m.id from CommunityMember m where m.community = c.id"
                + " and m.person = :member)) and (:all = true or c.id in :found) order by c.sortKey")
        List<Community> page(
                String after,
                @Nullable UUID solution,
                @Nullable UUID member,
                boolean all,
                Collection<UUID> found,
                Limit limit);
    }

    interface Members extends JpaRepository<CommunityMember, UUID> {

        Optional<CommunityMember> findByCommunityAndPerson(UUID community, UUID person);

        Optional<CommunityMember> findByFeed(String feed);

        List<CommunityMember> findByCommunityOrderByJoinedAtAscIdAsc(UUID community);

        long countByCommunity(UUID community);
    }

    interface Exclusions extends JpaRepository<CommunityExclusion, UUID> {

        Optional<CommunityExclusion> findByCommunityAndPerson(UUID community, UUID person);

        List<CommunityExclusion> findByCommunityOrderByExcludedAtDescIdAsc(UUID community);
    }

    interface Posts extends JpaRepository<CommunityPost, UUID> {

        @Query("select p from CommunityPost p where p.community = :community and p.thread is null"
                + " order by p.writtenAt desc, p.id desc")
        List<CommunityPost> latest(UUID community, Limit limit);

        @Query("select p from CommunityPost p where p.community = :community and p.thread is null"
                + " and (p.writtenAt < :before or (p.writtenAt = :before and p.id < :last))"
                + " order by p.writtenAt desc, p.id desc")
        List<CommunityPost> before(UUID community, Instant before, UUID last, Limit limit);

        List<CommunityPost> findByThreadOrderByWrittenAtAscIdAsc(UUID thread, Limit limit);

        long countByThread(UUID thread);

        @Query("select distinct p.author from CommunityPost p where p.thread = :thread or p.id = :thread")
        List<UUID> voices(UUID thread);
    }

    interface Events extends JpaRepository<CommunityEvent, UUID> {

        List<CommunityEvent> findByCommunityAndStartsGreaterThanEqualOrderByStartsAscIdAsc(
                UUID community, Instant from, Limit limit);

        List<CommunityEvent> findByCommunityAndStartsLessThanOrderByStartsDescIdDesc(
                UUID community, Instant before, Limit limit);
    }
}
