package org.couveuse.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class DiscussionTest {

    private static final String PASSWORD = "un-mot-de-passe-long";

    @Autowired
    private Discussion discussion;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private MockMvc http;

    private final UUID thing = UUID.randomUUID();

    @BeforeEach
    void a_thing() {
        subjects.show(Card.of(thing, SubjectType.THEME, "Un thème", "CANDIDATE"));
    }

    @Test
    void who_takes_part_talks_by_program_too() throws Exception {
        var member = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        var name = "parle-" + thing.toString().substring(0, 8);
        acting.asSystem(() -> accounts.open(member, name, PASSWORD));
        var address = "/api/subjects/" + thing + "/discussion";

        http.perform(post(address)
                        .with(httpBasic(name, PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \" Bonjour <b>à tous</b> \"}"))
                .andExpect(status().isCreated());
        http.perform(post(address)
                        .with(httpBasic(name, PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"  \"}"))
                .andExpect(status().isUnprocessableEntity());
        http.perform(get(address).with(httpBasic(name, PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].text").value("Bonjour <b>à tous</b>"));
        http.perform(get("/api/subjects/" + UUID.randomUUID() + "/discussion").with(httpBasic(name, PASSWORD)))
                .andExpect(status().isNotFound());
    }

    @Test
    void who_takes_part_in_nothing_does_not_read_and_an_auditor_does_not_write() {
        var nobody = troupe.actor(troupe.somebody());
        var auditor = troupe.actor(troupe.with(Role.AUDITOR, null));

        assertThat(refused(() -> discussion.about(nobody, thing)).kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(discussion.about(auditor, thing)).isEmpty();
        assertThat(refused(() -> discussion.say(auditor, thing, "Vu.")).kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN);
    }

    private RuleViolation refused(Runnable work) {
        return troupe.refused(troupe.somebody(), work);
    }
}
