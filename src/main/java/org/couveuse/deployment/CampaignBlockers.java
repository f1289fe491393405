package org.couveuse.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.Blocker;
import org.couveuse.support.BlockerService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Knows which blockers hold up a campaign, its own and those of its adoptions, without asking 10,000 of them. */
@Service
@Transactional
public class CampaignBlockers {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final BlockerService blockers;
    private final CampaignFile file;
    private final CampaignRights rights;
    private final Adoptions adoptions;

    CampaignBlockers(
            JdbcClient jdbc,
            Subjects subjects,
            BlockerService blockers,
            CampaignFile file,
            CampaignRights rights,
            Adoptions adoptions) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.blockers = blockers;
        this.file = file;
        this.rights = rights;
        this.adoptions = adoptions;
    }

    /** Open blockers of a campaign and of its adoptions, highest level first, at most 50, and how many there are. */
    public record Open(int count, List<BlockerService.Detail> first) {}

    /** What holds up a campaign; nothing for who does not see all of its organisations. */
    @Transactional(readOnly = true)
    public Open of(Actor actor, UUID campaign) {
        if (!rights.seesAll(actor, file.campaign(campaign))) {
            return new Open(0, List.of());
        }
        var count = jdbc.sql("select count(*) from campaign_blocker where campaign = ? and still_open = true")
                .param(campaign)
                .query(Integer.class)
                .single();
        var things = jdbc.sql("select distinct thing from campaign_blocker where campaign = ? and still_open = true"
                        + " fetch first " + SHOWN + " rows only")
                .param(campaign)
                .query(UUID.class)
                .list();
        var found = new ArrayList<BlockerService.Detail>();
        things.forEach(thing -> found.addAll(open(thing)));
        found.sort(Comparator.comparing(BlockerService.Detail::level)
                .reversed()
                .thenComparing(BlockerService.Detail::raisedAt));
        return new Open(count, found.stream().limit(SHOWN).toList());
    }

    /** Open blockers of each of these adoptions, for one page of a list; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<BlockerService.Detail>> of(Collection<UUID> page) {
        var found = new LinkedHashMap<UUID, List<BlockerService.Detail>>();
        for (var adoption : page) {
            var held = jdbc.sql("select count(*) from campaign_blocker where thing = ? and still_open = true")
                    .param(adoption)
                    .query(Integer.class)
                    .single();
            if (held > 0) {
                found.put(adoption, open(adoption));
            }
        }
        return found;
    }

    /** Open blockers of one adoption or campaign. */
    @Transactional(readOnly = true)
    public List<BlockerService.Detail> open(UUID thing) {
        return blockers.of(thing).stream()
                .filter(b -> b.state() == Blocker.State.OPEN || b.state() == Blocker.State.RESOLVED)
                .toList();
    }

    /** A blocker was raised or changed; by the end of the transaction it is known what it concerns. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(Subjects.Changed event) {
        var card = event.card();
        if (card.type() != SubjectType.BLOCKER) {
            return;
        }
        var open =
                card.state().equals(Blocker.State.OPEN.name()) || card.state().equals(Blocker.State.RESOLVED.name());
        for (var type : List.of(SubjectType.CAMPAIGN, SubjectType.ADOPTION)) {
            subjects.next(card.id(), type).forEach(thing -> keep(card.id(), thing, open));
        }
    }

    private void keep(UUID blocker, Card thing, boolean open) {
        var campaign = campaign(thing);
        if (campaign == null) {
            return;
        }
        var updated = jdbc.sql("update campaign_blocker set still_open = ? where blocker = ?")
                .params(open, blocker)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into campaign_blocker (blocker, campaign, thing, still_open) values (?, ?, ?, ?)")
                    .params(blocker, campaign, thing.id(), open)
                    .update();
        }
    }

    private @Nullable UUID campaign(Card thing) {
        return thing.type() == SubjectType.CAMPAIGN
                ? thing.id()
                : Optional.of(thing.id())
                        .flatMap(adoptions::findById)
                        .map(Adoption::campaign)
                        .orElse(null);
    }
}
