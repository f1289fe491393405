package org.couveuse.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;

/** Le fil: from the needs a thing comes from to the adoptions it led to, as a chain of cards. */
public class Fil extends OrderedList {

    private static final int OF_A_KIND = 4;
    private static final int WHOLE = 9;

    /** An empty chain. */
    public Fil() {
        addClassName("fil");
        getElement().setAttribute("role", "list");
    }

    /** What of a thing's chain who is signed in may see, in the order of the cycle; a few of each kind, one when it is long. */
    public static Fil of(Subjects.Chain chain, UUID here) {
        var fil = new Fil();
        var kinds = new EnumMap<SubjectType, List<Card>>(SubjectType.class);
        var seen = Words.sight().seen(chain).cards();
        seen.forEach(card ->
                kinds.computeIfAbsent(card.type(), type -> new ArrayList<>()).add(card));
        var most = seen.size() > WHOLE ? 1 : OF_A_KIND;
        kinds.forEach((type, cards) -> {
            var kind = Words.of(type);
            cards.sort(Comparator.comparing(card -> !card.id().equals(here)));
            for (var card : cards.stream().limit(most).toList()) {
                if (card.id().equals(here)) {
                    fil.here(kind, card.title());
                } else {
                    fil.node(kind, card.title(), card.address());
                }
            }
            if (cards.size() > most) {
                fil.node(kind, Words.say("shell.fil.more", cards.size() - most), null);
            }
        });
        return fil;
    }

    /** Adds a link of the chain: what it is (« 3 besoins ») and its name; no address when it has no page. */
    public Fil node(String kind, String name, @Nullable String address) {
        return node(kind, name, address, false);
    }

    /** Adds the thing whose page this is. */
    public Fil here(String kind, String name) {
        return node(kind, name, null, true);
    }

    private Fil node(String kind, String name, @Nullable String address, boolean here) {
        var content = new Span[] {new Span(kind), new Span(name)};
        content[0].addClassName("fil-kind");
        var node = address == null ? new Div(content) : new Link(address, content);
        node.addClassName("node");
        var item = new ListItem(node);
        if (here) {
            node.addClassName("here");
            item.getElement().setAttribute("aria-current", "true");
        }
        add(item);
        return this;
    }
}
