package org.couveuse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Organisations;
import org.couveuse.shared.SoughtWords;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.FriseMini;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Marked;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Hit;
import org.couveuse.subjects.SearchKind;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Service;

/** Shows what was found, with the words that were looked for marked in it. */
@Service
class SearchRows {

    private final Organisations organisations;
    private final Texts texts;

    SearchRows(Organisations organisations, Texts texts) {
        this.organisations = organisations;
        this.texts = texts;
    }

    /** Rows of hits, each with what one wants to know before opening it. */
    Rows of(List<Hit> hits, SoughtWords words) {
        var owners = organisations.all(
                hits.stream().map(Hit::organisation).filter(Objects::nonNull).collect(Collectors.toSet()));
        var rows = new Rows().onCard();
        hits.forEach(
                hit -> rows.row(new Link(hit.address(), new Marked(hit.title(), words)), meta(hit, owners, words)));
        return rows;
    }

    private List<Component> meta(Hit hit, Map<UUID, Organisations.Row> owners, SoughtWords words) {
        var meta = new ArrayList<Component>();
        if (hit.stage() != null) {
            meta.add(new FriseMini(hit.stage()));
        }
        state(hit).ifPresent(state -> meta.add(new Span(state)));
        var owner = hit.organisation() == null ? null : owners.get(hit.organisation());
        if (owner != null && hit.kind() != SearchKind.ORGANISATION) {
            meta.add(new Span(owner.name()));
        }
        if (hit.about() != null) {
            meta.add(new Marked(hit.about(), words));
        }
        var at = hit.at();
        if (at != null) {
            meta.add(new Span(
                    switch (hit.kind()) {
                        case TASK -> Words.say("shell.search.due", Shown.date(at));
                        case FILE -> Words.say("shell.search.added", Shown.ago(at));
                        default -> Words.say("shell.search.changed", Shown.ago(at));
                    }));
        }
        return meta;
    }

    private Optional<String> state(Hit hit) {
        var type = hit.kind().card();
        return Optional.ofNullable(type == null ? null : "enum." + states(type) + "." + hit.state())
                .filter(texts::has)
                .map(Words::say);
    }

    /** The enumeration of which a kind's state is a constant; an organisation's is its kind. */
    private static String states(SubjectType kind) {
        if (kind == SubjectType.ORGANISATION) {
            return "OrganisationKind";
        }
        var name = kind.name();
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT) + "State";
    }
}
