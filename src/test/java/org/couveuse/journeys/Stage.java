package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Where the journey is played: people open their tasks in a real browser, under the eyes of {@link Watch}. */
final class Stage {

    private static final String ANSWERED = ".note-box.ok";
    private static final String REFUSED = ".note-box.error";

    final Company company;
    private final JourneyTest browsers;
    private final TaskHandlers handlers;
    private final TaskDesk desk;
    private final Texts texts;
    private final Album album;
    private final Set<String> opened = new TreeSet<>();
    private final Set<String> sent = new TreeSet<>();
    private final Set<String> visited = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    Stage(JourneyTest browsers, Company company, TaskHandlers handlers, TaskDesk desk, Texts texts, Album album) {
        this.browsers = browsers;
        this.company = company;
        this.handlers = handlers;
        this.desk = desk;
        this.texts = texts;
        this.album = album;
    }

    /** Forms that somebody opened so far. */
    Set<String> opened() {
        return opened;
    }

    /** What {@link Watch} found so far. */
    List<String> faults() {
        return faults;
    }

    /** Somebody does their task of this form on the screens, as its example says. */
    Page plays(String account, String form) {
        return plays(account, form, example -> example);
    }

    /** Somebody does their task of this form on the screens: from the inbox to the words that say it is done. */
    Page plays(String account, String form, UnaryOperator<ObjectNode> change) {
        return plays(account, form, task -> true, change);
    }

    /** The same with the task of theirs that is meant. */
    Page plays(String account, String form, Predicate<OpenTask> which, UnaryOperator<ObjectNode> change) {
        var task = task(account, form, which);
        var page = opens(account, task);
        var language = spoken(account);
        var sheet = company.as(account, language, () -> desk.sheet(company.actor(account), task.id()));
        var wanted = change.apply(company.as(account, language, () -> company.example(task)));
        var type = handlers.of(form).submission();
        var typing = new Typing(page, form, language, texts, sheet.choices());
        JsonNode known = sheet.known() == null
                ? JsonColumn.CANONICAL.createObjectNode()
                : JsonColumn.CANONICAL.<JsonNode>valueToTree(sheet.known());
        typing.fill(type, wanted, known);
        if (language.equals(Texts.FRENCH)) {
            album.keeps(page, form);
        }
        sends(page, form, language);
        return page;
    }

    /** Somebody's task by the title of what it is about. */
    static Predicate<OpenTask> about(String title) {
        return task -> task.about().title().contains(title);
    }

    /** The product's own words. */
    String say(Locale language, String key, Object... args) {
        return texts.in(language, key, args);
    }

    /** Presses what has these words. */
    static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        Watch.settled(page);
    }

    /** A picture for the guides. */
    void keeps(Page page, String name) {
        album.keeps(page, name);
    }

    /** Fills in a form that is no task, as a task's form is filled in. */
    void fills(Page page, String form, Class<?> type, JsonNode wanted) {
        new Typing(page, form, Texts.FRENCH, texts, java.util.Map.of())
                .fill(type, wanted, JsonColumn.CANONICAL.createObjectNode());
    }

    /** The first of these accounts that has a task of this form to do, else anybody's. */
    String whoever(String form, String... preferred) {
        for (var account : preferred) {
            if (company.task(account, form, t -> true).isPresent()) {
                return account;
            }
        }
        return company.anybody(form, t -> true)
                .map(Company.Turn::account)
                .orElseThrow(
                        () -> new AssertionError("nobody has to do " + form + "; there wait " + company.waiting()));
    }

    /** Sends what is filled in and waits for the answer. */
    void sends(Page page, String form, Locale language) {
        var own = "task." + form + ".send";
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(texts.in(language, texts.has(own) ? own : "inbox.task.send"))
                                .setExact(true))
                .click();
        page.locator(ANSWERED + ", " + REFUSED).first().waitFor();
        Watch.settled(page);
        if (page.locator(REFUSED).count() > 0) {
            throw new AssertionError(
                    form + " was refused: " + page.locator(REFUSED).first().innerText());
        }
        if (sent.add(form)) {
            faults.addAll(Watch.faults(page, form + " sent"));
        }
        company.settle();
    }

    /** Somebody finds their task in the inbox and opens it; it is looked at in all looks before it is filled in. */
    Page opens(String account, String form) {
        return opens(account, task(account, form, t -> true));
    }

    private Page opens(String account, OpenTask task) {
        var form = task.form();
        var first = opened.add(form);
        var look = spoken(account).equals(Texts.FRENCH) ? Look.WIDE_FRENCH_LIGHT : Look.WIDE_ENGLISH_LIGHT;
        var page = browsers.open(account, look);
        if (first) {
            visited.add("/taches/" + task.id());
            examine(page, "/taches/" + task.id(), form);
            browsers.show(page, look);
        }
        page.navigate(browsers.address("/taches?vue=toutes"));
        var link = page.locator("main a[href$='taches/" + task.id() + "']").first();
        link.click();
        ready(page);
        assertThat(page.locator("h1").innerText()).isEqualTo(texts.in(look.language(), "task." + form));
        if (first) {
            faults.addAll(Keyboard.faults(page, form));
        }
        return page;
    }

    /** Looks at an address in every look that is asked for. */
    void examine(Page page, String address, String what) {
        for (var look : Look.examined()) {
            browsers.show(page, look);
            page.navigate(browsers.address(address));
            ready(page);
            faults.addAll(Watch.faults(page, what + " " + look));
        }
    }

    /** A page of somebody's that is examined in all looks; in French it is kept for the guides when it has a name. */
    void visits(String account, String address, @Nullable String picture) {
        visited.add(address);
        var page = browsers.open(account, Look.WIDE_FRENCH_LIGHT);
        examine(page, address, address);
        if (picture != null) {
            browsers.show(page, Look.WIDE_FRENCH_LIGHT);
            page.navigate(browsers.address(address));
            ready(page);
            album.keeps(page, picture);
        }
        page.close();
    }

    /** Addresses that were examined. */
    Set<String> visited() {
        return visited;
    }

    private OpenTask task(String account, String form, Predicate<OpenTask> which) {
        return company.task(account, form, which)
                .orElseThrow(() ->
                        new AssertionError(account + " has no " + form + " to do; there wait " + company.waiting()));
    }

    private static void ready(Page page) {
        page.locator("h1").first().waitFor();
        Watch.settled(page);
    }

    private static Locale spoken(String account) {
        return Set.of("equipe3", "citoyen3").contains(account) ? Texts.ENGLISH : Texts.FRENCH;
    }
}
