package org.couveuse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.couveuse.shared.SoughtWords;
import org.couveuse.shared.Typed;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.SearchKind;
import org.couveuse.subjects.SubjectSearch;
import org.couveuse.subjects.SubjectSearch.Group;
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
    private static final Map<SearchKind, String> LISTS = Map.of(
            SearchKind.TASK, "/taches",
            SearchKind.NEED, "/besoins",
            SearchKind.THEME, "/themes",
            SearchKind.INCUBATOR, "/incubateurs",
            SearchKind.SOLUTION, "/solutions");

    private final transient SubjectSearch search;
    private final transient SearchRows rows;

    SearchView(SubjectSearch search, SearchRows rows) {
        this.search = search;
        this.rows = rows;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var words = SoughtWords.of(
                Typed.visible(asked.getSingleParameter(TEXT).orElse("")).strip());
        var text = words.typed();
        clear();
        add(form(text));
        if (!words.enough()) {
            title(Words.say("shell.search.title"));
            lead(Words.say("shell.search.lead"));
            if (!text.isEmpty()) {
                add(new EmptyState(
                        Words.say("shell.search.short.title"),
                        Words.say("shell.search.short.words", SoughtWords.SHORTEST)));
            }
            return;
        }
        if (words.left()) {
            add(left(words));
        }
        var kind = asked.getSingleParameter(KIND).flatMap(SearchView::kind);
        if (kind.isPresent()) {
            one(words, kind.get(), asked.getSingleParameter(AFTER).orElse(null));
        } else {
            all(words);
        }
    }

    /** What was typed beyond what is looked for is said, not dropped in silence. */
    private static Notice left(SoughtWords words) {
        return Notice.info(
                Words.say("shell.search.left.title"),
                new Paragraph(Words.say("shell.search.left.words", SoughtWords.MOST, SoughtWords.LONGEST) + " "
                        + String.join(", ", words.stems())));
    }

    private void all(SoughtWords words) {
        var text = words.typed();
        title(Words.say("shell.search.found", text));
        var groups = search.groups(text, OF_EACH);
        if (groups.isEmpty()) {
            add(nothing());
            return;
        }
        lead(Words.say("shell.search.kinds", groups.size()));
        for (var group : groups) {
            var part = part(plural(group.kind()), rows.of(group.hits(), words)).note(counted(group));
            if (group.more() || group.count() > group.hits().size()) {
                part.link(
                        every(text, group.kind()),
                        Words.say("shell.search.more", plural(group.kind()).toLowerCase(Words.locale())));
            }
        }
    }

    private static String counted(Group group) {
        return Words.say(group.more() ? "shell.search.countedMore" : "shell.search.counted", group.count());
    }

    /** All that was found of a kind: tasks stand in the inbox, which finds them by the same words. */
    private static String every(String text, SearchKind kind) {
        return kind == SearchKind.TASK ? list(kind, text).orElseThrow() : address(text, kind, null);
    }

    private void one(SoughtWords words, SearchKind kind, @Nullable String after) {
        var text = words.typed();
        crumb(Words.say("shell.search.found", text), address(text, null, null));
        crumb(plural(kind), null);
        title(Words.say("shell.search.foundOf", plural(kind), text));
        var page = search.page(text, kind, after, OF_ONE);
        if (page.items().isEmpty() && page.next() == null) {
            add(nothing());
            return;
        }
        var part = part(plural(kind), rows.of(page.items(), words));
        list(kind, text).ifPresent(address -> part.link(address, Words.say("shell.search.list")));
        var ways = new ArrayList<Component>();
        if (after != null) {
            ways.add(Action.link(Words.say("shell.search.first"), address(text, kind, null)));
        }
        if (page.next() != null) {
            ways.add(Action.link(Words.say("shell.search.next"), address(text, kind, page.next())));
        }
        if (!ways.isEmpty()) {
            var nav = MainLayout.nav("pages", Words.say("shell.search.pages"));
            nav.add(Card.buttons(ways.toArray(Component[]::new)));
            add(nav);
        }
    }

    private static EmptyState nothing() {
        return new EmptyState(Words.say("shell.search.none.title"), Words.say("shell.search.none.words"))
                .first(Action.link(Words.say("shell.search.none.again"), "/" + ADDRESS));
    }

    /** A form that the browser sends by itself, as the one of the top bar, which narrow screens do not show. */
    private static Component form(String text) {
        var input = new Input();
        input.setId(FIELD);
        input.setType("search");
        input.setValue(text);
        input.getElement()
                .setAttribute("name", TEXT)
                .setAttribute("maxlength", String.valueOf(SoughtWords.LONGEST))
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

    private static String plural(SearchKind kind) {
        return Words.say("shell.search.kind." + kind);
    }

    private static Optional<SearchKind> kind(String name) {
        return Stream.of(SearchKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /** The list of a kind with the same words in its filter, where there is one. */
    private static Optional<String> list(SearchKind kind, String text) {
        return Optional.ofNullable(LISTS.get(kind))
                .map(list -> list + "?"
                        + QueryParameters.simple(Map.of("texte", text)).getQueryString());
    }

    private static String address(String text, @Nullable SearchKind kind, @Nullable String after) {
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
