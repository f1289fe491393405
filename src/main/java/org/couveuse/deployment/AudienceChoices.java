package org.couveuse.deployment;

import java.util.List;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Organisations;
import org.springframework.stereotype.Component;

/** What an audience can be chosen by. */
@Component
class AudienceChoices {

    private final Organisations organisations;
    private final SolutionFacts solutions;

    AudienceChoices(Organisations organisations, SolutionFacts solutions) {
        this.organisations = organisations;
        this.solutions = solutions;
    }

    /** The same sheet with the lists that a selection of organisations is made from. */
    <S extends Record> TaskSheet<S> into(TaskSheet<S> sheet) {
        return sheet.choices("sectors", each(organisations.sectors()))
                .choices("regions", each(organisations.regions()))
                .choices("solutions", solutions())
                .choices("organisations", everybody());
    }

    /** Solutions that an organisation may use already. */
    List<Choice> solutions() {
        return solutions.published().stream()
                .map(card -> Choice.of(card.id(), card.title()))
                .toList();
    }

    /** All organisations, in the order of their names. */
    List<Choice> everybody() {
        return organisations.matching(Organisations.Criteria.NONE).stream()
                .map(o -> Choice.of(o.id(), o.name()))
                .toList();
    }

    private static List<Choice> each(List<String> words) {
        return words.stream().map(word -> Choice.of(word, word)).toList();
    }
}
