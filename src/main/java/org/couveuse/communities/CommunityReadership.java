package org.couveuse.communities;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.shared.Markdown;
import org.couveuse.subjects.Readership;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** Who sees that a community is there, as {@link CommunityRights} has it; it is found by what it is for. */
@Component
class CommunityReadership implements Readership {

    private final CommunityFile file;
    private final CommunityRights rights;

    CommunityReadership(CommunityFile file, CommunityRights rights) {
        this.file = file;
        this.rights = rights;
    }

    @Override
    public Set<SubjectType> kinds() {
        return EnumSet.of(SubjectType.COMMUNITY);
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<Card> cards) {
        return rights.sees(actor) ? cards.stream().map(Card::id).collect(Collectors.toSet()) : Set.of();
    }

    @Override
    public String words(Card card) {
        return file.all(Set.of(card.id())).stream()
                .map(community -> Markdown.plain(community.purpose()))
                .findFirst()
                .orElse("");
    }
}
