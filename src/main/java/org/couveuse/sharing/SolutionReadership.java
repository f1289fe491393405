package org.couveuse.sharing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.shared.Markdown;
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

    /** Its title in English and all parts of its toolkit, in both languages. */
    private static String said(Solution solution) {
        var said = new StringJoiner(" ");
        said.add(solution.contents().title(Locale.ENGLISH));
        solution.toolkit().texts().forEach(text -> {
            said.add(Markdown.plain(text.french()));
            if (text.english() != null) {
                said.add(Markdown.plain(text.english()));
            }
        });
        return said.toString();
    }
}
