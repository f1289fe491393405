package org.couveuse.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Finding;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.documents.Attachments;
import org.couveuse.hostile.Hostile;
import org.couveuse.inbox.Waiting;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.sharing.Sharing;
import org.couveuse.subjects.Subject.Card;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Tasks are found by those who may do them, files by those who may see what they belong to. */
@CouveuseTest
class TasksAndFilesFoundTest {

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
    private Attachments attachments;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Waiting waiting;

    @Autowired
    private Finding finding;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = "zq" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_task_is_found_by_what_it_asks_and_what_it_is_about_by_its_candidates_alone() {
        var scene = waiting.blocker();
        var stranger = troupe.with(Role.TEAM_LEAD, UUID.randomUUID());
        for (var text : List.of("accès refusés", "lever blocages", "solve acces")) {
            assertThat(finding.all(scene.lead(), text, SearchKind.TASK))
                    .as(text)
                    .extracting(Hit::id)
                    .contains(scene.task().id());
            assertThat(finding.all(stranger, text, SearchKind.TASK)).as(text).isEmpty();
            assertThat(finding.all(scene.member(), text, SearchKind.TASK))
                    .as(text)
                    .isEmpty();
        }
        assertThat(finding.all(scene.lead(), "accès imaginaires", SearchKind.TASK))
                .isEmpty();
    }

    @Test
    void all_tasks_found_stand_in_the_inbox_filtered_by_the_same_words() {
        var lead = troupe.somebody();
        for (var i = 0; i < 6; i++) {
            waiting.blocker(lead);
        }
        try (var screens = new Screens(context, account(lead))) {
            assertThat(opened("recherche", "q=accès")).contains("Tâches", "6 résultats", "Tous les résultats");
            assertThat(opened("taches", "texte=accès")).contains("Accès refusé");
            assertThat(opened("taches", "texte=introuvable")).doesNotContain("Accès refusé");
        }
    }

    @Test
    void a_file_is_found_by_its_name_by_those_who_may_see_its_thing() {
        var cast = sharing.opened();
        var file = file(cast.member(), cast.solution(), "Étude d’impact " + mark + ".txt");
        for (var person : List.of(cast.member(), cast.lead())) {
            assertThat(finding.all(person, mark + " etudes", SearchKind.FILE)).satisfiesExactly(hit -> {
                assertThat(hit.id()).isEqualTo(file.toString());
                assertThat(hit.title()).contains(mark);
                assertThat(hit.about()).isEqualTo("Mur des bloquants");
                assertThat(hit.address()).isEqualTo("/solutions/" + cast.solution() + "#fichiers");
            });
        }
        for (var person : List.of(
                cast.delegate(), cast.advisor(), troupe.with(Role.TEAM_MEMBER, UUID.randomUUID()), troupe.somebody())) {
            assertThat(finding.all(person, mark, SearchKind.FILE)).isEmpty();
        }

        sharing.assembled(cast);
        assertThat(finding.finds(cast.delegate(), mark, SearchKind.FILE, file)).isTrue();
        assertThat(finding.all(troupe.with(Role.TEAM_MEMBER, UUID.randomUUID()), mark, SearchKind.FILE))
                .isEmpty();
    }

    @Test
    void who_has_no_role_finds_no_file_of_a_body_that_everybody_sees() {
        var body = UUID.randomUUID();
        subjects.show(Card.of(body, SubjectType.BODY, "Table ouverte " + mark, "ACTIVE"));
        var member = troupe.with(Role.ADVISOR, UUID.randomUUID());
        var file = file(member, body, "notes-" + mark + ".txt");
        assertThat(finding.finds(member, "notes " + mark, SearchKind.FILE, file))
                .isTrue();
        var nobody = troupe.somebody();
        assertThat(finding.finds(nobody, mark, SearchKind.BODY, body)).isTrue();
        assertThat(finding.all(nobody, mark, SearchKind.FILE)).isEmpty();
    }

    @Test
    void files_attached_before_there_was_a_search_are_found_after_the_next_start() {
        var member = troupe.with(Role.ADVISOR, UUID.randomUUID());
        var file = file(member, theme("Ancien " + mark), "vieux-" + mark + ".txt");
        acting.asSystem(() -> entries.drop(file));
        acting.asSystem(() -> entries.drop(member));
        assertThat(finding.all(member, "vieux " + mark, SearchKind.FILE)).isEmpty();
        index.catchUp();
        assertThat(finding.finds(member, "vieux " + mark, SearchKind.FILE, file))
                .isTrue();
        assertThat(jdbc.sql("select count(*) from search_entry where thing = ?")
                        .param(member)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void all_kinds_in_one_list_are_read_to_the_end_page_by_page() {
        var scene = waiting.blocker();
        var theme = theme("Liste " + mark);
        var files = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            files.add(file(scene.lead(), theme, mark + "-" + i + ".txt").toString());
        }
        for (var limit : List.of(1, 2, 50)) {
            var found = new ArrayList<String>();
            String after = null;
            do {
                var from = after;
                var page = troupe.as(scene.lead(), () -> search.page(mark, null, from, limit));
                page.items().forEach(hit -> found.add(hit.id()));
                after = page.next();
            } while (after != null);
            assertThat(found)
                    .as("by %d", limit)
                    .startsWith(theme.toString())
                    .hasSize(4)
                    .containsAll(files);
        }
    }

    @Test
    void programs_find_no_file_they_may_not_open() throws Exception {
        var cast = sharing.opened();
        var file = file(cast.member(), cast.solution(), "secret-" + mark + ".txt");
        web.perform(get("/api/search").param("q", mark).with(httpBasic(account(cast.member()), PASSWORD)))
                .andExpect(jsonPath("$.items[0].type", is("FILE")))
                .andExpect(jsonPath("$.items[0].id", is(file.toString())));
        web.perform(get("/api/search").param("q", mark).with(httpBasic(account(cast.delegate()), PASSWORD)))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(file.toString()))));
    }

    @Test
    void the_words_found_are_marked_and_nothing_typed_becomes_markup() {
        theme("École <b>gras</b> d’" + mark);
        var person = troupe.with(Role.ADVISOR, UUID.randomUUID());
        try (var screens = new Screens(context, account(person))) {
            assertThat(opened("recherche", "q=ecoles+d'" + mark)).contains("École <b>gras</b> d’" + mark);
            var marked = LocatorJ._find(HtmlContainer.class).stream()
                    .filter(e -> e.getElement().getTag().equals("mark"))
                    .map(Screens::words)
                    .toList();
            assertThat(marked).containsExactly("École", mark);
        }
    }

    @Test
    void whatever_is_typed_the_page_answers() {
        var person = troupe.with(Role.AGENCY_OFFICER, null);
        var texts = new ArrayList<>(Hostile.TEXTS.values());
        texts.addAll(Hostile.UNSEEN.values());
        texts.addAll(List.of("%%", "__", "'; drop table search_term; --", "x".repeat(10_000), "à ".repeat(5_000)));
        try (var screens = new Screens(context, account(person))) {
            for (var text : texts) {
                assertThatCode(() -> UI.getCurrent().navigate("recherche", QueryParameters.of("q", text)))
                        .as(text.substring(0, Math.min(40, text.length())))
                        .doesNotThrowAnyException();
                assertThat(words()).contains("Chercher partout");
            }
        }
        assertThat(jdbc.sql("select count(*) from search_term")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void nothing_found_says_what_to_do_in_both_languages() {
        try (var screens = new Screens(context, account(troupe.with(Role.ADVISOR, UUID.randomUUID())))) {
            assertThat(opened("recherche", "q=" + mark)).contains("Rien ne correspond", "le début des mots");
            screens.speak(org.couveuse.shared.Texts.ENGLISH);
            assertThat(opened("recherche", "q=" + mark)).contains("Nothing matches", "beginnings of words");
        }
    }

    private static String opened(String address, String query) {
        UI.getCurrent().navigate(address, QueryParameters.fromString(query));
        return words();
    }

    private static String words() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining(" "));
    }

    private UUID file(UUID person, UUID thing, String name) {
        return acting.as(
                        person,
                        () -> attachments.attach(
                                thing, name, new ByteArrayInputStream("rien".getBytes(StandardCharsets.UTF_8))))
                .id();
    }

    private UUID theme(String title) {
        var id = UUID.randomUUID();
        subjects.show(Card.of(id, SubjectType.THEME, title, "CANDIDATE"));
        return id;
    }

    private String account(UUID person) {
        var name = "f" + person.toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return name;
    }
}
