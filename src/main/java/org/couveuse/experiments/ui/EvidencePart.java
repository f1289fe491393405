package org.couveuse.experiments.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.couveuse.experiments.EvidenceStanding;
import org.couveuse.experiments.EvidenceWords;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;

/** The level of evidence, what is missing for the next one, and what it opens. */
final class EvidencePart {

    private EvidencePart() {}

    static Part of(EvidenceStanding standing) {
        var words = new EvidenceWords(Words.texts(), Words.locale());
        var stack = Part.stack(Part.words(words.level(standing)), Part.words(words.next(standing)));
        stack.addClassName("stack-s");
        if (!standing.missing().isEmpty()) {
            var missing = new UnorderedList();
            words.missing(standing).forEach(line -> missing.add(new ListItem(line)));
            stack.add(missing);
        }
        stack.add(Part.quiet(words.allows(standing)));
        return new Part(Words.say("experiments.evidence"), stack);
    }
}
