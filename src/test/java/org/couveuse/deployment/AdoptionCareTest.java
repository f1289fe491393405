package org.couveuse.deployment;

import static com.github.mvysny.kaributesting.v10.LocatorJ.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.deployment.AdoptionContacts.ContactChange;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.deployment.LocalAdaptations.Adapted;
import org.couveuse.deployment.PartnershipService.Ending;
import org.couveuse.deployment.PartnershipService.Noted;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who answers for an organisation, what it adapts, and from whom it copies. */
@CouveuseTest
class AdoptionCareTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> ’; drop table adoption --";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private AdoptionContacts contacts;

    @Autowired
    private LocalAdaptations adaptations;

    @Autowired
    private PartnershipService partnerships;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Memberships memberships;

    @Autowired
    private People people;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private Cast cast;
    private UUID campaign = UUID.randomUUID();
    private UUID adoption = UUID.randomUUID();
    private UUID contact = UUID.randomUUID();
    private UUID organisation = UUID.randomUUID();

    @BeforeEach
    void two_organisations_are_invited() {
        cast = stage.cast(2);
        campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        adoption = acts.of(cast, 0);
        contact = cast.contacts().get(0);
        organisation = cast.organisations().get(0);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void who_leaves_names_another_who_gets_the_task_that_was_taken_and_both_are_told() {
        acts.accept(contact, adoption, null);
        var next = colleague();
        var task = troupe.waiting(adoption, "user_assessReadiness");
        acting.as(contact, () -> desk.claim(troupe.actor(contact), task.id()));

        acting.as(
                contact,
                () -> contacts.change(
                        troupe.actor(contact), adoption, new ContactChange(next, true, "Départ à la retraite.")));

        assertThat(acts.detail(cast, adoption).row().contact()).isEqualTo(next);
        assertThat(memberships.holds(next, Role.ADOPTER_CONTACT, organisation)).isTrue();
        assertThat(memberships.holds(contact, Role.ADOPTER_CONTACT, organisation))
                .isFalse();
        assertThat(troupe.waiting(adoption, "user_assessReadiness").assignee()).isEqualTo(next);
        assertThat(desk.may(troupe.actor(contact), troupe.waiting(adoption, "user_assessReadiness")))
                .isFalse();
        acts.assess(next, adoption, ReadinessOutcome.READY, null, null);
        assertThat(mails(next)).anyMatch(subject -> subject.startsWith("Vous répondez pour votre organisation"));
        assertThat(mails(contact)).noneMatch(subject -> subject.startsWith("Une autre personne répond"));
    }

    @Test
    void the_agency_changes_it_at_the_organisations_request_and_the_old_one_is_told_and_stays() {
        acts.accept(contact, adoption, null);
        var next = colleague();
        var officer = cast.officer();
        acting.as(
                officer,
                () -> contacts.change(troupe.actor(officer), adoption, new ContactChange(next, false, HOSTILE)));

        assertThat(mails(contact)).anyMatch(subject -> subject.startsWith("Une autre personne répond"));
        assertThat(memberships.holds(contact, Role.ADOPTER_CONTACT, organisation))
                .isTrue();
        try (var screens = new Screens(context, troupe.account(officer))) {
            assertThat(screens.open("adoptions/" + adoption))
                    .contains("Autre personne répondante", people.displayName(next));
        }
    }

    @Test
    void nobody_else_changes_it_and_nobody_of_elsewhere_answers() {
        var stranger = cast.contacts().get(1);
        assertThat(troupe.refused(stranger, () -> change(stranger, stranger)).kind())
                .isEqualTo(RuleViolation.Kind.NOT_FOUND);
        var lead = cast.lead();
        assertThat(troupe.refused(lead, () -> change(lead, contact)).code()).isEqualTo("deployment.contactsOnly");
        assertThat(troupe.refused(contact, () -> change(contact, stranger)).fields())
                .extracting(FieldProblem::code)
                .containsExactly("deployment.notOfOrganisation");
        assertThat(troupe.refused(contact, () -> change(contact, UUID.randomUUID()))
                        .fields())
                .extracting(FieldProblem::field)
                .containsExactly("person");
        acts.decline(contact, adoption, DeclineReason.EQUIPPED);
        time.runDue();
        assertThat(troupe.refused(contact, () -> change(contact, colleague())).code())
                .isEqualTo("deployment.adoptionEnded");
    }

    @Test
    void silence_is_reminded_then_the_agency_calls_whoever_answers_now() {
        var next = colleague();
        acting.as(
                contact,
                () -> contacts.change(troupe.actor(contact), adoption, new ContactChange(next, true, "Congé.")));
        time.forward(Duration.ofDays(14));
        context.getBean(org.couveuse.inbox.Reminders.class).pass();
        assertThat(mails(next)).anyMatch(subject -> subject.contains("Répondre à l’invitation"));

        time.forward(Duration.ofDays(8));
        assertThat(troupe.waits(adoption, "user_answerInvitation")).isFalse();
        acts.call(cast.officer(), adoption, CallOutcome.WILL_ANSWER);
        acts.accept(next, adoption, null);
        assertThat(troupe.waits(adoption, "user_assessReadiness")).isTrue();
    }

    @Test
    void adaptations_are_noted_by_the_organisation_and_read_on_its_page_and_the_campaigns() {
        acts.adopt(contact, adoption);
        var said = new Adapted(AdaptationKind.LEFT_OUT, "Le mur physique " + HOSTILE, "À distance.", null);
        acting.as(contact, () -> adaptations.note(troupe.actor(contact), adoption, said));

        var stranger = cast.contacts().get(1);
        assertThat(troupe.refused(stranger, () -> adaptations.of(troupe.actor(stranger), adoption))
                        .kind())
                .isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(adaptations.latest(troupe.actor(stranger), campaign, 10)).isEmpty();
        assertThat(adaptations.latest(troupe.actor(cast.lead()), campaign, 10))
                .extracting(LocalAdaptations.Row::organisation)
                .containsExactly(organisation);
        try (var screens = new Screens(context, troupe.account(contact))) {
            assertThat(screens.open("adoptions/" + adoption))
                    .containsSubsequence("Adaptations locales", "Laissé de côté", "<img src=x", "À distance.");
            _click(_find(Action.class).stream()
                    .filter(each -> Screens.words(each).equals("Noter l’adaptation"))
                    .findFirst()
                    .orElseThrow());
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Quoi")), "Un rappel par texto");
        }
        try (var screens = new Screens(context, troupe.account(cast.officer()))) {
            assertThat(screens.open("deploiements/" + campaign))
                    .contains("Adaptations locales", "Laissé de côté", "Le mur physique");
        }
        var name = organisations.get(organisation).name();
        try (var screens = new Screens(context, troupe.account(cast.lead()))) {
            assertThat(screens.open("solutions/" + cast.solution()))
                    .contains("Adaptations locales", name, "Laissé de côté", "Le mur physique");
        }
        try (var screens = new Screens(context, troupe.account(stranger))) {
            assertThat(screens.open("solutions/" + cast.solution()))
                    .contains("Adaptations locales", "Une organisation", "Le mur physique")
                    .doesNotContain(name);
        }
        assertThat(adaptations.ofSolution(troupe.actor(troupe.somebody()), cast.solution(), 10))
                .isEmpty();
    }

    @Test
    void a_partnership_shows_on_both_organisations_pages_and_the_solutions() {
        var other = cast.organisations().get(1);
        var noted = acting.as(
                contact,
                () -> partnerships.note(
                        troupe.actor(contact),
                        new Noted(cast.solution(), other, organisation, "Un rappel par texto.")));
        var again = acting.as(
                cast.officer(),
                () -> partnerships.note(
                        troupe.actor(cast.officer()),
                        new Noted(cast.solution(), other, organisation, "Deux rappels.")));

        assertThat(again).isEqualTo(noted);
        assertThat(mails(cast.contacts().get(1))).anyMatch(subject -> subject.startsWith("Partenariat noté"));
        try (var screens = new Screens(context, troupe.account(cast.contacts().get(1)))) {
            for (var page : List.of(
                    "organisations/" + other, "organisations/" + organisation, "solutions/" + cast.solution())) {
                assertThat(screens.open(page))
                        .as(page)
                        .containsSubsequence("Qui reprend de qui", "reprend de", "Deux rappels.")
                        .doesNotContain("Un rappel par texto.");
            }
        }
        partnerships.end(troupe.actor(contact), noted, new Ending("Noté par erreur."));
        assertThat(partnerships.of(troupe.actor(contact), cast.solution())).isEmpty();
        assertThat(troupe.refused(contact, () -> partnerships.end(troupe.actor(contact), noted, new Ending("Encore.")))
                        .code())
                .isEqualTo("deployment.partnershipOver");
    }

    @Test
    void strangers_note_no_partnership_and_nobody_copies_itself() {
        var other = cast.organisations().get(1);
        var stranger = stage.cast(1).contacts().get(0);
        assertThat(troupe.refused(stranger, () -> note(stranger, cast.solution(), other, organisation))
                        .code())
                .isEqualTo("deployment.partnersOnly");
        assertThat(troupe.refused(contact, () -> note(contact, cast.solution(), organisation, organisation))
                        .fields())
                .extracting(FieldProblem::code)
                .containsExactly("deployment.partnerItself");
        assertThat(troupe.refused(contact, () -> note(contact, campaign, UUID.randomUUID(), organisation))
                        .fields())
                .extracting(FieldProblem::field)
                .containsExactly("solution", "source");
    }

    @Test
    void the_organisations_page_says_what_is_proposed_where_it_stands_what_comes_next_and_whom_to_ask() {
        try (var screens = new Screens(context, troupe.account(contact))) {
            assertThat(screens.open("organisations/" + organisation))
                    .containsSubsequence(
                            "Ce qui nous est proposé, et la suite",
                            "Guichet de reddition unique",
                            "Solution",
                            "En bref",
                            "Une seule reddition.",
                            "Où nous en sommes",
                            "Invitée",
                            "Suite",
                            "Répondre à l’invitation",
                            "À qui demander",
                            "pôle d’expertise",
                            "@exemple.test",
                            "Qui reprend de qui",
                            "Noter un partenariat");
        }
    }

    private void change(UUID who, UUID next) {
        contacts.change(troupe.actor(who), adoption, new ContactChange(next, false, "Raison."));
    }

    private void note(UUID who, UUID solution, UUID source, UUID copier) {
        partnerships.note(troupe.actor(who), new Noted(solution, source, copier, null));
    }

    /** Somebody of the organisation who does not answer for it yet. */
    private UUID colleague() {
        var number = UUID.randomUUID().toString().substring(0, 8);
        return acting.asSystem(() -> people.register(
                new People.New("Prénom", "Nom " + number, number + "@exemple.test", organisation, "fr")));
    }

    private List<String> mails(UUID person) {
        return jdbc.sql("select subject || ' ' || coalesce(body, '') from mail where person = ?")
                .param(person)
                .query(String.class)
                .list();
    }
}
