package org.couveuse.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.notices.NoticeChoices;
import org.couveuse.notices.NoticeKind;
import org.couveuse.notices.Notices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** One chooses what one is told: by the link of a mail, on one's account, by REST. */
@CouveuseTest
class NoticePagesTest {

    private static final Pattern LINK = Pattern.compile("/transparence/avis/[A-Za-z0-9_-]{22}");

    @Autowired
    private MockMvc web;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeChoices choices;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationContext context;

    @Test
    void the_link_of_a_mail_changes_something_only_when_one_says_so() throws Exception {
        var person = troupe.somebody();
        transaction.executeWithoutResult(status -> notices.tell(person, "adoptionWithdrawn", "B"));
        var link = link(person);

        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString("Ne plus les recevoir")));
        assertThat(refused(person)).isEmpty();
        // a mail program's own button: RFC 8058
        web.perform(post(link)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("List-Unsubscribe=One-Click"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Les recevoir de nouveau")));
        assertThat(refused(person)).containsExactly(NoticeKind.DEPLOYMENTS);
        web.perform(post(link + "/reprise")).andExpect(status().isOk());
        assertThat(refused(person)).isEmpty();
    }

    @Test
    void a_link_nobody_gave_says_so_and_nothing_else() throws Exception {
        for (var secret : Set.of("AAAAAAAAAAAAAAAAAAAAAA", "1", "<script>")) {
            web.perform(get("/transparence/avis/" + secret))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("Ce lien n’est pas reconnu")))
                    .andExpect(content().string(not(containsString("<script"))));
            web.perform(post("/transparence/avis/" + secret)).andExpect(status().isNotFound());
        }
    }

    @Test
    void a_program_reads_and_replaces_ones_choice_and_is_refused_by_name() throws Exception {
        var person = troupe.somebody();
        var me = httpBasic(troupe.account(person), Troupe.PASSWORD);

        web.perform(get("/api/me/notices").with(me))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.daily").value(false))
                .andExpect(jsonPath("$.refused").isEmpty())
                .andExpect(jsonPath("$.offered.length()")
                        .value(NoticeKind.offered().size()));
        choose(me, "{\"daily\": true, \"refused\": [\"ROUNDS\"]}", 200);
        assertThat(refused(person)).containsExactly(NoticeKind.ROUNDS);
        choose(me, "{\"daily\": false, \"refused\": [\"SEALED_BALLOTS\"]}", 422);
        choose(me, "{\"refused\": []}", 422);
        choose(me, "{\"daily\": true, \"refused\": [\"WEATHER\"]}", 422);
        assertThat(refused(person)).containsExactly(NoticeKind.ROUNDS);
        web.perform(get("/api/me/notices")).andExpect(status().isUnauthorized());
    }

    @Test
    @SuppressWarnings("unchecked")
    void one_chooses_on_ones_account() {
        var person = troupe.somebody();
        try (var screens = new Screens(context, troupe.account(person))) {
            assertThat(screens.open("compte")).contains("Mes avis par courriel");
            var wanted = (CheckboxGroup<NoticeKind>) LocatorJ._get(CheckboxGroup.class);
            assertThat(wanted.getValue()).containsExactlyInAnyOrderElementsOf(NoticeKind.offered());
            wanted.setValue(Set.of(NoticeKind.TASKS));
            ((RadioButtonGroup<Boolean>) LocatorJ._get(RadioButtonGroup.class, spec -> spec.withLabel("Quand")))
                    .setValue(true);
            LocatorJ._click(LocatorJ._find(NativeButton.class).stream()
                    .filter(button -> Screens.words(button).equals("Enregistrer mes choix"))
                    .findFirst()
                    .orElseThrow());
        }

        var chosen = troupe.as(person, choices::mine);
        assertThat(chosen.daily()).isTrue();
        assertThat(chosen.refused())
                .doesNotContain(NoticeKind.TASKS)
                .hasSize(NoticeKind.offered().size() - 1);
    }

    private void choose(RequestPostProcessor me, String body, int answer) throws Exception {
        web.perform(put("/api/me/notices")
                        .with(me)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is(answer));
    }

    private Set<NoticeKind> refused(UUID person) {
        return troupe.as(person, choices::mine).refused();
    }

    private String link(UUID person) {
        var mail = jdbc.sql("select body from mail where person = ?")
                .param(person)
                .query(String.class)
                .single();
        var found = LINK.matcher(mail);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
