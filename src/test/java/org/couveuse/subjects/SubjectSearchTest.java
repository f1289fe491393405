package org.couveuse.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Sharing;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.support.BlockerService;
import org.couveuse.support.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class SubjectSearchTest {

    private static final String PASSWORD = "une longue phrase de passe";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc web;

    @Autowired
    private SubjectSearch search;

    @Autowired
    private Subjects subjects;

    @Autowired
    private SubjectIndex index;

    @Autowired
    private SearchIndex entries;

    @Autowired
    private ObjectProvider<Readership> readerships;

    @Autowired
    private ObjectProvider<Finder> finders;

    @Autowired
    private Sharing sharing;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    private final String mark = "zz" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void each_kind_that_is_shown_has_one_room_that_says_who_sees_it() {
        var spoken = readerships.stream().flatMap(r -> r.kinds().stream()).toList();
        assertThat(spoken).doesNotHaveDuplicates();
        assertThat(EnumSet.copyOf(spoken)).isEqualTo(EnumSet.complementOf(EnumSet.of(SubjectType.PERSON)));
        var found = finders.stream().map(Finder::kind).toList();
        assertThat(found).doesNotHaveDuplicates();
        assertThat(EnumSet.copyOf(found)).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(SearchKind.cards())));
    }

    @Test
    void accents_capitals_order_and_a_plural_do_not_matter_but_every_word_does() {
        var thing = theme("L’Énergie des écoles " + mark);
        for (var text : List.of(
                mark + " ecole", "ÉCOLES " + mark, "l'énergie " + mark, mark + " energies", " «" + mark + "»  des ")) {
            assertThat(found(text)).as(text).containsExactly(thing);
        }
        assertThat(found(mark + " hôpital")).isEmpty();
        assertThat(found("%" + mark.substring(2) + "_")).isEmpty();
        assertThat(found(mark + " \u0000 ecole")).containsExactly(thing);
    }

    @Test
    void a_word_in_the_title_comes_before_one_in_the_description_whatever_changed_last() {
        var titled = troupe.with(Role.AGENCY_OFFICER, null);
        var inTitle = theme("Un titre avec " + mark);
        var raised = blocker(inTitle, titled, "Sans le mot", "La description dit " + mark + ".");
        assertThat(found(titled, mark)).containsExactly(inTitle, raised);
    }

    @Test
    void fewer_than_two_characters_are_not_looked_for() {
        var person = troupe.with(Role.ADVISOR, UUID.randomUUID());
        for (var text : List.of("", " ", "a", "é ")) {
            assertThatThrownBy(() -> acting.as(person, () -> search.page(text, null, null, 10)))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            r -> assertThat(r.fields().get(0).field()).isEqualTo("q"));
        }
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        var all = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            all.add(theme("Série " + mark + " " + i));
        }
        var person = troupe.with(Role.ADVISOR, UUID.randomUUID());
        var first = acting.as(person, () -> search.page(mark, SearchKind.THEME, null, 2));
        var second = acting.as(person, () -> search.page(mark, SearchKind.THEME, first.next(), 2));
        var third = acting.as(person, () -> search.page(mark, SearchKind.THEME, second.next(), 2));
        assertThat(third.next()).isNull();
        assertThat(List.of(first, second, third).stream()
                        .flatMap(s -> s.items().stream())
                        .map(hit -> UUID.fromString(hit.id())))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void who_may_not_see_a_thing_does_not_find_it() {
        var cast = sharing.opened();
        var stranger = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        assertThat(all(cast.member(), "mur bloquant", SearchKind.SOLUTION)).contains(cast.solution());
        assertThat(all(cast.delegate(), "mur bloquant", SearchKind.SOLUTION)).doesNotContain(cast.solution());
        assertThat(all(stranger, "mur bloquant", SearchKind.SOLUTION)).doesNotContain(cast.solution());

        sharing.assembled(cast);
        assertThat(all(cast.delegate(), "mur bloquant", SearchKind.SOLUTION)).contains(cast.solution());
        assertThat(all(stranger, "mur bloquant", SearchKind.SOLUTION)).doesNotContain(cast.solution());

        var thing = theme("Chose freinée " + mark);
        var raised = blocker(thing, cast.officer(), "Un frein " + mark, "Il serre.");
        assertThat(found(cast.officer(), mark)).containsExactlyInAnyOrder(thing, raised);
        assertThat(found(stranger, mark)).containsExactly(thing);
    }

    @Test
    void ballots_opinions_and_evaluations_are_never_found() {
        for (var kind : List.of(SubjectType.BALLOT, SubjectType.OPINION, SubjectType.EVALUATION)) {
            subjects.show(Card.of(UUID.randomUUID(), kind, "Privé " + mark, "CAST"));
            assertThat(SearchKind.of(kind)).isEmpty();
        }
        assertThat(acting.asSystem(() -> search.page(mark, null, null, 10)).items())
                .isEmpty();
    }

    @Test
    void things_shown_before_there_was_a_search_are_found_after_the_next_start() {
        var thing = theme("Ancien " + mark);
        acting.asSystem(() -> entries.drop(thing));
        assertThat(found(mark)).isEmpty();
        index.catchUp();
        assertThat(found(mark)).containsExactly(thing);
    }

    @Test
    void programs_search_with_the_same_rights() throws Exception {
        var thing = theme("Guichet " + mark);
        var person = troupe.with(Role.ADVISOR, UUID.randomUUID());
        var signed = httpBasic(account(person), PASSWORD);
        web.perform(get("/api/search").param("q", "guichets " + mark).with(signed))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].id", is(thing.toString())))
                .andExpect(jsonPath("$.items[0].type", is("THEME")))
                .andExpect(jsonPath("$.items[0].address", is("/themes/" + thing)));
        theme("Deuxième " + mark);
        web.perform(get("/api/search").param("q", mark).param("limit", "1").with(signed))
                .andExpect(jsonPath("$.next", notNullValue()));
        var cast = sharing.opened();
        web.perform(get("/api/search")
                        .param("q", "mur bloquants")
                        .param("limit", "200")
                        .with(signed))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(cast.solution().toString()))));
        web.perform(get("/api/search").param("q", "a").with(signed))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field", is("q")));
        web.perform(get("/api/search").param("q", mark).param("after", "x").with(signed))
                .andExpect(status().isBadRequest());
        web.perform(get("/api/search").param("q", mark).param("type", "BALLOT").with(signed))
                .andExpect(status().isBadRequest());
        var eleven = "un deux trois quatre cinq six sept huit neuf dix onze douze";
        web.perform(get("/api/search").param("q", eleven).with(signed))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field", is("q")));
        web.perform(get("/api/search").param("q", mark)).andExpect(status().isUnauthorized());
    }

    @Test
    void the_page_groups_what_it_finds_by_kind_and_leads_on() {
        for (var i = 0; i < 7; i++) {
            theme("Quai " + mark + " " + i);
        }
        var person = troupe.with(Role.ADVISOR, UUID.randomUUID());
        try (var screens = new Screens(context, account(person))) {
            assertThat(screens.open("recherche")).contains("Recherche", "Chercher partout");
            assertThat(opened("q=a")).contains("Le texte est trop court");
            assertThat(opened("q=" + mark))
                    .contains(
                            "Recherche de «\u00A0" + mark,
                            "Thèmes",
                            "7 résultats",
                            "Quai " + mark + " 6",
                            "Tous les résultats")
                    .doesNotContain("Quai " + mark + " 0");
            assertThat(opened("q=" + mark + "&genre=THEME")).contains("Quai " + mark + " 0", "Quai " + mark + " 6");
            assertThat(opened("q=" + mark + "&genre=BALLOT")).contains("Tous les résultats");
            assertThat(opened("q=" + mark + "+a1+a2+a3+a4+a5+a6+a7+a8+a9+a10"))
                    .contains("Seuls les 10 premiers mots", "a9")
                    .doesNotContain("a9, a10");
            assertThat(opened("q=" + mark + "xyz")).contains("Rien ne correspond");
            screens.speak(Texts.ENGLISH);
            assertThat(opened("q=" + mark)).contains("Search for", "Themes", "All results");
        }
    }

    private static String opened(String query) {
        UI.getCurrent().navigate("recherche", QueryParameters.fromString(query));
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining(" "));
    }

    private UUID theme(String title) {
        var id = UUID.randomUUID();
        subjects.show(Card.of(id, SubjectType.THEME, title, "CANDIDATE"));
        return id;
    }

    private UUID blocker(UUID thing, UUID officer, String title, String words) {
        return acting.as(
                officer,
                () -> blockers.raise(
                        troupe.actor(officer), new BlockerService.Raise(thing, title, words, Severity.MAJOR)));
    }

    private List<UUID> found(String text) {
        return found(troupe.with(Role.ADVISOR, UUID.randomUUID()), text);
    }

    private List<UUID> found(UUID person, String text) {
        return acting.as(person, () -> search.page(text, null, null, 50)).items().stream()
                .map(hit -> UUID.fromString(hit.id()))
                .toList();
    }

    private List<UUID> all(UUID person, String text, SearchKind kind) {
        var found = new ArrayList<UUID>();
        String after = null;
        do {
            var from = after;
            var page = acting.as(person, () -> search.page(text, kind, from, 200));
            page.items().forEach(hit -> found.add(UUID.fromString(hit.id())));
            after = page.next();
        } while (after != null);
        return found;
    }

    private String account(UUID person) {
        var name = "s" + person.toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return name;
    }
}
