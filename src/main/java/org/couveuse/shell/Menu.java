package org.couveuse.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.couveuse.people.Actor;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Words;

/** The entries of the menu, shown three times: drawer of a wide screen, bottom bar and sheet of a narrow one. */
final class Menu {

    private static final int IN_BOTTOM_BAR = 4;
    private static final String SHEET = "menu-sheet";

    private record Shown(MenuEntry entry, Link link, Span count) {}

    private final Optional<Actor> actor;
    private final List<MenuBadge> badges;
    private final List<Shown> shown = new ArrayList<>();
    private final Nav drawer = MainLayout.nav("drawer", Words.say("shell.menu.main"));
    private final Nav bottom = MainLayout.nav("bottombar", Words.say("shell.menu.quick"));
    private final Div sheet = new Div();
    private final NativeButton more = new NativeButton();

    Menu(Optional<Actor> actor, List<MenuEntry> entries, List<MenuBadge> badges) {
        this.actor = actor;
        this.badges = badges;
        drawer.add(list(entries));
        var quick = entries.stream().limit(IN_BOTTOM_BAR).toList();
        quick.forEach(entry -> bottom.add(link(entry)));
        more.addClassName("bottombar-more");
        more.getElement().setAttribute("type", "button").setAttribute("popovertarget", SHEET);
        more.add(Icon.MORE.draw(), new Span(Words.say("shell.menu.more")));
        bottom.add(more);
        sheet.setId(SHEET);
        sheet.addClassName("sheet");
        sheet.getElement().setAttribute("popover", "auto");
        var nav = MainLayout.nav("sheet-menu", Words.say("shell.menu.rest"));
        var rest = entries.stream().skip(IN_BOTTOM_BAR).toList();
        nav.add(list(rest));
        sheet.add(nav);
        more.setVisible(!rest.isEmpty());
        bottom.setVisible(!entries.isEmpty());
        drawer.setVisible(!entries.isEmpty());
    }

    Nav drawer() {
        return drawer;
    }

    Nav bottomBar() {
        return bottom;
    }

    Div sheet() {
        return sheet;
    }

    /** Marks where one is, and counts. */
    void at(String path) {
        sheet.getElement().executeJs("if (this.matches(':popover-open')) this.hidePopover();");
        for (var each : shown) {
            if (each.entry().covers(path)) {
                each.link().getElement().setAttribute("aria-current", "page");
            } else {
                each.link().getElement().removeAttribute("aria-current");
            }
        }
        count();
    }

    /** Counts anew what waits behind each entry. */
    void count() {
        shown.forEach(
                each -> count(each, actor.map(who -> waiting(each.entry(), who)).orElse(0)));
    }

    private int waiting(MenuEntry entry, Actor who) {
        return badges.stream()
                .filter(badge -> badge.address().equals(entry.address()))
                .mapToInt(badge -> badge.count(who))
                .sum();
    }

    private static void count(Shown each, int waiting) {
        each.count().removeAll();
        each.count().setVisible(waiting > 0);
        var hidden = new Span(Words.say("shell.menu.waiting"));
        hidden.addClassName("vh");
        each.count().add(new Span(waiting > 99 ? "99+" : String.valueOf(waiting)), hidden);
    }

    private UnorderedList list(List<MenuEntry> entries) {
        var list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        entries.forEach(entry -> list.add(new ListItem(link(entry))));
        return list;
    }

    private Link link(MenuEntry entry) {
        var count = new Span();
        count.addClassName("count");
        count.setVisible(false);
        var link = new Link("/" + entry.address(), entry.icon().draw(), new Span(entry.label()), count);
        shown.add(new Shown(entry, link, count));
        return link;
    }
}
