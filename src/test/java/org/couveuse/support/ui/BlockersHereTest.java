package org.couveuse.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.sharing.Sharing;
import org.couveuse.support.BlockerService;
import org.couveuse.support.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CouveuseTest
class BlockersHereTest {

    @Autowired
    private ApplicationContext context;

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

    @Test
    void a_thing_s_page_shows_what_holds_it_up_and_leads_to_say_so_those_who_may() {
        var cast = sharing.published();
        var page = "solutions/" + cast.solution();
        var link = "bloquants/nouveau?sur=" + cast.solution();
        try (var screens = new Screens(context, account(cast.delegate()))) {
            assertThat(screens.open(page)).contains("Blocages", "Rien n’est signalé ici", "Signaler un blocage");
            assertThat(links()).contains(link);
        }
        acting.as(
                cast.delegate(),
                () -> blockers.raise(
                        troupe.actor(cast.delegate()),
                        new BlockerService.Raise(
                                cast.solution(),
                                "La trousse est illisible",
                                "Le texte est trop petit.",
                                Severity.MAJOR)));
        try (var screens = new Screens(context, account(cast.officer()))) {
            assertThat(screens.open(page)).contains("La trousse est illisible", "Majeure", "Opérationnel");
        }
        try (var screens = new Screens(context, account(troupe.with(Role.AUDITOR, null)))) {
            assertThat(screens.open(page)).contains("La trousse est illisible").doesNotContain("Signaler un blocage");
        }
        try (var screens = new Screens(context, account(troupe.with(Role.TEAM_MEMBER, UUID.randomUUID())))) {
            assertThat(screens.open(page))
                    .contains("Mur des bloquants")
                    .doesNotContain("La trousse est illisible", "Signaler un blocage");
            assertThat(links()).doesNotContain(link);
        }
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private String account(UUID person) {
        var name = "b" + person.toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, name, "une longue phrase de passe"));
        return name;
    }
}
