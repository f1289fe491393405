package org.couveuse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.people.Organisations;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.FriseMini;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.SubjectSearch;
import org.couveuse.subjects.SubjectSearch.Hit;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;

/** Search over everything one may see: the first things found of each kind; then, kind by kind, page by page. */
@Route(value = SearchView.ADDRESS, layout = MainLayout.class)
@PermitAll
public class SearchView extends Page implements BeforeEnterObserver {

    static final String ADDRESS = "recherche";

    private static final String TEXT = "q";
    private static final String KIND = "genre";
    private static final String AFTER = "apres";
    private static final int OF_EACH = 5;
    private static final int OF_ONE = 25;
    private static final String FIELD = "recherche-q";

    private final transient SubjectSearch search;
    private final transient Organisations organisations;
    private final transient Texts texts;

    SearchView(SubjectSearch search, Organisations organisations, Texts texts) {
        this.search = search;
        this.organisations = organisations;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var text = asked.getSingleParameter(TEXT).orElse("").strip();
        clear();
        add(form(text));
        if (!SubjectSearch.enough(text)) {
            title(Words.say("shell.search.title"));
            lead(Words.say("shell.search.lead"));
            if (!text.isEmpty()) {
                add(new EmptyState(
                        Words.say("shell.search.short.title"),
                        Words.say("shell.search.short.words", SubjectSearch.SHORTEST)));
            }
            return;
        }
        var kind = asked.getSingleParameter(KIND).flatMap(SearchView::kind);
        if (kind.isPresent()) {
            one(text, kind.get(), asked.getSingleParameter(AFTER).orElse(null));
        } else {
            all(text);
        }
    }

    private void all(String text) {
        title(Words.say("shell.search.found", text));
        var groups = search.groups(text, OF_EACH);
        if (groups.isEmpty()) {
            add(nothing());
            return;
        }
        lead(Words.say("shell.search.kinds", groups.size()));
        for (var group : groups) {
            var part = part(plural(group.kind()), rows(group.hits()));
            if (group.more()) {
                part.link(
                        address(text, group.kind(), null),
                        Words.say("shell.search.more", plural(group.kind()).toLowerCase(Words.locale())));
            }
        }
    }

    private void one(String text, SubjectType kind, @Nullable String after) {
        crumb(Words.say("shell.search.found", text), address(text, null, null));
        crumb(plural(kind), null);
        title(Words.say("shell.search.foundOf", plural(kind), text));
        var page = search.page(text, kind, after, OF_ONE);
        if (page.items().isEmpty() && page.next() == null) {
            add(nothing());
            return;
        }
        part(plural(kind), rows(page.items()));
        var ways = new ArrayList<Component>();
        if (after != null) {
            ways.add(Action.link(Words.say("shell.search.first"), address(text, kind, null)));
        }
        if (page.next() != null) {
            ways.add(Action.link(Words.say("shell.search.next"), address(text, kind, page.next())));
        }
        if (!ways.isEmpty()) {
            var nav = MainLayout.nav("pages", Words.say("shell.search.pages"));
            nav.add(org.couveuse.shell.ui.Card.buttons(ways.toArray(Component[]::new)));
            add(nav);
        }
    }

    private Rows rows(List<Hit> hits) {
        var owners = organisations.all(hits.stream()
                .map(hit -> hit.card().organisation())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var rows = new Rows().onCard();
        hits.forEach(hit -> rows.row(hit.card().address(), hit.card().title(), meta(hit, owners)));
        return rows;
    }

    private List<Component> meta(Hit hit, Map<UUID, Organisations.Row> owners) {
        var card = hit.card();
        var meta = new ArrayList<Component>();
        if (card.stage() != null) {
            meta.add(new FriseMini(card.stage()));
        }
        var state = "enum." + states(card.type()) + "." + card.state();
        if (texts.has(state)) {
            meta.add(new Span(Words.say(state)));
        }
        var owner = card.organisation() == null ? null : owners.get(card.organisation());
        if (owner != null && card.type() != SubjectType.ORGANISATION) {
            meta.add(new Span(owner.name()));
        }
        meta.add(new Span(Words.say("shell.search.changed", Shown.ago(hit.changed()))));
        return meta;
    }

    private static EmptyState nothing() {
        return new EmptyState(Words.say("shell.search.none.title"), Words.say("shell.search.none.words"));
    }

    /** A form that the browser sends by itself, as the one of the top bar, which narrow screens do not show. */
    private static Component form(String text) {
        var input = new Input();
        input.setId(FIELD);
        input.setType("search");
        input.setValue(text);
        input.getElement()
                .setAttribute("name", TEXT)
                .setAttribute("maxlength", "200")
                .setAttribute("value", text)
                .setAttribute("autocomplete", "off");
        var label = new NativeLabel(Words.say("shell.search.label"));
        label.setFor(input);
        var send = new NativeButton(Words.say("shell.search.short"));
        send.addClassNames("btn", "btn-primary");
        send.getElement().setAttribute("type", "submit");
        var line = new HtmlContainer("div");
        line.addClassName("search-line");
        line.add(input, send);
        var form = new HtmlContainer("form");
        form.addClassName("search-page");
        form.getElement()
                .setAttribute("role", "search")
                .setAttribute("aria-label", Words.say("shell.search.title"))
                .setAttribute("action", ADDRESS);
        form.add(label, line);
        return form;
    }

    /** The enumeration of which a kind's state is a constant; an organisation's is its kind. */
    private static String states(SubjectType kind) {
        if (kind == SubjectType.ORGANISATION) {
            return "OrganisationKind";
        }
        var name = kind.name();
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT) + "State";
    }

    private static String plural(SubjectType kind) {
        return Words.say("shell.search.kind." + kind);
    }

    private static Optional<SubjectType> kind(String name) {
        return Stream.of(SubjectType.values())
                .filter(kind -> kind.name().equals(name) && SubjectSearch.KINDS.contains(kind))
                .findFirst();
    }

    private static String address(String text, @Nullable SubjectType kind, @Nullable String after) {
        var parameters = new java.util.LinkedHashMap<String, String>();
        parameters.put(TEXT, text);
        if (kind != null) {
            parameters.put(KIND, kind.name());
        }
        if (after != null) {
            parameters.put(AFTER, after);
        }
        return "/" + ADDRESS + "?" + QueryParameters.simple(parameters).getQueryString();
    }
}
