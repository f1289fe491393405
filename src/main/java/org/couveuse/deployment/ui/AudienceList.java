package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import org.couveuse.deployment.AudiencePreview.Member;
import org.couveuse.deployment.AudiencePreview.Preview;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** The organisations of an audience, folded: the first of them by name, and how many more. */
final class AudienceList {

    private AudienceList() {}

    static Component of(Preview preview) {
        var list = new UnorderedList();
        list.addClassName("audience-list");
        preview.organisations().items().forEach(member -> list.add(new ListItem(line(member))));
        var section = new FoldedSection(Words.say("deployment.audience.list"), list);
        var more = preview.count() - preview.organisations().items().size();
        return more == 0
                ? section
                : section.content(list, Part.quiet(Words.say("deployment.audience.more", more, Shown.number(more))));
    }

    private static String line(Member member) {
        var parts = new ArrayList<String>();
        parts.add(Words.of(member.kind()));
        parts.add(Words.of(member.sizeBand()));
        if (member.region() != null) {
            parts.add(member.region());
        }
        if (!member.answered()) {
            parts.add(Words.say("deployment.audience.nobody"));
        }
        if (member.taken()) {
            parts.add(Words.say("deployment.audience.has"));
        }
        return Words.say("deployment.audience.member", member.name(), String.join(" · ", parts));
    }
}
