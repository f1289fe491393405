package org.couveuse.steering.rest;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.demonstration.Founding;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class SteeringApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Founding founding;

    @Autowired
    private Subjects subjects;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    private final UUID need = UUID.randomUUID();
    private final UUID theme = UUID.randomUUID();
    private final UUID ballot = UUID.randomUUID();
    private final UUID incubator = UUID.randomUUID();

    @BeforeEach
    void a_chain_from_a_need_to_an_incubator() {
        founding.found();
        subjects.show(Card.of(need, SubjectType.NEED, "Un besoin suivi", "JOINED"));
        subjects.show(Card.of(theme, SubjectType.THEME, "Un thème suivi", "RETAINED"));
        subjects.show(Card.of(ballot, SubjectType.BALLOT, "Un bulletin", "CAST"));
        subjects.show(Card.of(incubator, SubjectType.INCUBATOR, "Un incubateur suivi", "FORMING")
                .in(Stage.FORMATION));
        subjects.link(need, theme, LinkKind.PART_OF);
        subjects.link(ballot, theme, LinkKind.PART_OF);
        subjects.link(theme, incubator, LinkKind.LED_TO);
    }

    @Test
    void the_trace_of_a_thing_goes_both_ways_without_ballots() throws Exception {
        web.perform(get("/api/trace/theme/" + theme).with(httpBasic("agence1", Founding.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.things[*].id", hasItems(need.toString(), theme.toString(), incubator.toString())))
                .andExpect(jsonPath("$.things[*].type", not(hasItem("BALLOT"))))
                .andExpect(jsonPath("$.links", hasSize(2)));
        web.perform(get("/api/trace/NEED/" + need).with(httpBasic("agence1", Founding.PASSWORD)))
                .andExpect(jsonPath("$.things[*].id", hasItem(incubator.toString())));
    }

    @Test
    void what_is_unknown_of_another_kind_or_private_is_not_found() throws Exception {
        for (var address :
                new String[] {"need/" + theme, "theme/" + UUID.randomUUID(), "planet/" + theme, "ballot/" + ballot}) {
            web.perform(get("/api/trace/" + address).with(httpBasic("presidence", Founding.PASSWORD)))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/api/trace/theme/" + theme)).andExpect(status().isUnauthorized());
    }

    @Test
    void a_blocker_is_in_the_trace_and_in_the_room_of_those_it_concerns_only() throws Exception {
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        var blocker = acting.as(
                officer,
                () -> blockers.raise(
                        troupe.actor(officer), new Raise(incubator, "Un frein suivi", "Il serre.", Severity.BLOCKING)));
        var elsewhere = troupe.account(troupe.with(Role.TEAM_MEMBER, UUID.randomUUID()));
        web.perform(get("/api/trace/incubator/" + incubator).with(httpBasic("agence1", Founding.PASSWORD)))
                .andExpect(jsonPath("$.things[*].id", hasItem(blocker.toString())));
        web.perform(get("/api/trace/incubator/" + incubator).with(httpBasic(elsewhere, Troupe.PASSWORD)))
                .andExpect(jsonPath("$.things[*].id", hasItem(incubator.toString())))
                .andExpect(jsonPath("$.things[*].id", not(hasItem(blocker.toString()))));
        web.perform(get("/api/trace/incubator/" + incubator).with(httpBasic("org1", Founding.PASSWORD)))
                .andExpect(status().isNotFound());
        web.perform(get("/api/steering/operational").with(httpBasic("org1", Founding.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.blockers[0].level", is("OPERATIONAL")))
                .andExpect(jsonPath("$.blockers[0].first[*].id", not(hasItem(blocker.toString()))));
    }

    @Test
    void the_flow_has_five_stages() throws Exception {
        web.perform(get("/api/steering/flow").with(httpBasic("org1", Founding.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stages", hasSize(5)))
                .andExpect(jsonPath("$.stages[0].stage", is("FORMATION")));
        web.perform(get("/api/steering/strategic").with(httpBasic("presidence", Founding.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.level", is("STRATEGIC")))
                .andExpect(jsonPath("$.blockers", hasSize(3)));
        web.perform(get("/api/steering/cosmic").with(httpBasic("org1", Founding.PASSWORD)))
                .andExpect(status().isNotFound());
        web.perform(get("/api/steering/flow")).andExpect(status().isUnauthorized());
    }
}
