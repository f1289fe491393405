package org.couveuse.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.documents.Attachments;
import org.couveuse.inbox.Discussion;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation.Kind;
import org.couveuse.sharing.Sharing;
import org.couveuse.themes.Channel;
import org.couveuse.themes.NeedReception;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A thing that somebody may not see is not shown to them beside things they may. */
@CouveuseTest
class HiddenThingsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Discussion discussion;

    @Autowired
    private NeedReception reception;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Test
    void the_thread_of_a_need_leaves_out_a_draft_for_those_who_may_not_see_it() {
        var cast = sharing.opened();
        var stranger = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        var need = acting.as(
                stranger,
                () -> reception.submit(new NeedReception.New(
                        "Un besoin qui mène loin",
                        "Il mène à un brouillon.",
                        null,
                        null,
                        null,
                        null,
                        Channel.INNOVATION_CELL,
                        null)));
        subjects.link(need, cast.solution(), LinkKind.LED_TO);

        try (var screens = new Screens(context, account(stranger))) {
            assertThat(screens.open("besoins/" + need))
                    .contains("Un besoin qui mène loin")
                    .doesNotContain("Mur des bloquants");
        }
        try (var screens = new Screens(context, account(cast.member()))) {
            assertThat(screens.open("besoins/" + need)).contains("Mur des bloquants");
        }
    }

    @Test
    void the_files_and_the_discussion_of_a_draft_are_those_of_who_reads_the_draft() {
        var cast = sharing.opened();
        var stranger = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        var file = acting.as(
                cast.member(),
                () -> attachments.attach(
                        cast.solution(),
                        "Brouillon.txt",
                        new ByteArrayInputStream("pas encore".getBytes(StandardCharsets.UTF_8))));
        assertThat(acting.as(cast.lead(), () -> attachments.list(cast.solution())))
                .containsExactly(file);

        for (var person : List.of(stranger, cast.delegate(), cast.advisor())) {
            assertThat(troupe.refused(person, () -> attachments.open(file.id())).kind())
                    .isEqualTo(Kind.NOT_FOUND);
            assertThat(troupe.refused(person, () -> attachments.list(cast.solution()))
                            .kind())
                    .isEqualTo(Kind.NOT_FOUND);
            assertThat(troupe.refused(person, () -> discussion.about(troupe.actor(person), cast.solution()))
                            .kind())
                    .isEqualTo(Kind.NOT_FOUND);
        }

        sharing.assembled(cast);
        assertThat(acting.as(cast.delegate(), () -> attachments.list(cast.solution())))
                .containsExactly(file);
        assertThat(troupe.refused(stranger, () -> attachments.open(file.id())).kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    private String account(UUID person) {
        var name = "h" + person.toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, name, "une longue phrase de passe"));
        return name;
    }
}
