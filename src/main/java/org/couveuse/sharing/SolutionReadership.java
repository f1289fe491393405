package org.couveuse.sharing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Readership;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** Who sees solutions, as {@link SolutionRights} has it for their pages. */
@Component
class SolutionReadership implements Readership {

    private final Solutions solutions;
    private final SolutionRights rights;

    SolutionReadership(Solutions solutions, SolutionRights rights) {
        this.solutions = solutions;
        this.rights = rights;
    }

    @Override
    public Set<SubjectType> kinds() {
        return EnumSet.of(SubjectType.SOLUTION);
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<Card> cards) {
        return solutions.findAllById(cards.stream().map(Card::id).toList()).stream()
                .filter(solution -> rights.reads(actor, solution))
                .map(Solution::id)
                .collect(Collectors.toSet());
    }

    @Override
    public String words(Card card) {
        return solutions.findById(card.id()).map(SolutionReadership::said).orElse("");
    }

    private static String said(Solution solution) {
        var summary = solution.contents()
                .toolkit()
                .text(ToolkitPart.SUMMARY)
                .map(text -> text.in(Texts.FRENCH))
                .orElse("");
        return solution.contents().title(Locale.ENGLISH) + " " + summary;
    }
}
