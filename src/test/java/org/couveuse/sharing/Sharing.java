package org.couveuse.sharing;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.couveuse.Troupe;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.BodyKind;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.ActingAs;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.ReviewService.Examination;
import org.couveuse.sharing.ReviewService.PartReview;
import org.couveuse.sharing.SolutionService.OpenSolution;
import org.couveuse.sharing.SolutionService.Publishing;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** One solution of a test with everybody who takes part, and the usual steps as verbs. */
@Component
public class Sharing {

    private final Troupe troupe;
    private final SolutionService solutions;
    private final SolutionReading reading;
    private final SharingExamples examples;
    private final Processes processes;
    private final Subjects subjects;
    private final Bodies bodies;
    private final Organisations organisations;
    private final People people;
    private final ActingAs acting;
    private final TaskDesk desk;
    private final TimeTravel time;
    private final HistoryService history;

    Sharing(
            Troupe troupe,
            SolutionService solutions,
            SolutionReading reading,
            SharingExamples examples,
            Processes processes,
            Subjects subjects,
            Bodies bodies,
            Organisations organisations,
            People people,
            ActingAs acting,
            TaskDesk desk,
            TimeTravel time,
            HistoryService history) {
        this.troupe = troupe;
        this.solutions = solutions;
        this.reading = reading;
        this.examples = examples;
        this.processes = processes;
        this.subjects = subjects;
        this.bodies = bodies;
        this.organisations = organisations;
        this.people = people;
        this.acting = acting;
        this.desk = desk;
        this.time = time;
        this.history = history;
    }

    /** Who takes part, and in what; the forum's members and the advisor are of other organisations than the team. */
    public record Cast(
            UUID solution,
            UUID incubator,
            UUID body,
            UUID group,
            UUID lead,
            UUID member,
            UUID officer,
            UUID publisher,
            UUID delegate,
            UUID advisor) {}

    /** A solution whose process waits for its toolkit. */
    public Cast opened() {
        return opened(new Evidence(3, List.of(), 2, 2));
    }

    /** The same with what is known of how well it works. */
    Cast opened(Evidence evidence) {
        var own = organisation();
        var incubator = UUID.randomUUID();
        var body = body(BodyKind.FORUM, null);
        var group = body(BodyKind.MANAGERS_GROUP, body);
        var solution = UUID.randomUUID();
        var cast = new Cast(
                solution,
                incubator,
                body,
                group,
                with(Role.TEAM_LEAD, incubator, own),
                with(Role.TEAM_MEMBER, incubator, own),
                with(Role.AGENCY_OFFICER, null, own),
                with(Role.AGENCY_OFFICER, null, own),
                with(Role.FORUM_MEMBER, body, organisation()),
                with(Role.ADVISOR, group, organisation()));
        acting.asSystem(
                () -> subjects.show(Card.of(incubator, SubjectType.INCUBATOR, "Des équipes plus légères", "AT_WORK")
                        .forBody(body)));
        solutions.open(new OpenSolution(solution, incubator, body, "Mur des bloquants", evidence));
        processes.start(
                "sharing",
                solution,
                Outcome.of(SharingVariables.INCUBATOR, incubator).and(SharingVariables.BODY, body));
        time.runDue();
        return cast;
    }

    /** A solution in review. */
    public Cast inReview() {
        var cast = opened();
        assembled(cast);
        return cast;
    }

    /** A solution that waits for an officer's decision. */
    public Cast ready() {
        return ready(SolutionOffer.TOOLKIT);
    }

    private Cast ready(SolutionOffer offer) {
        var cast = opened();
        does(cast.member(), cast, "user_assembleToolkit", offering(assembly(), offer));
        reviewed(cast, cast.officer(), UnaryOperator.identity());
        reviewed(cast, cast.delegate(), UnaryOperator.identity());
        reviewed(cast, cast.advisor(), UnaryOperator.identity());
        return cast;
    }

    /** A solution in the catalogue, as a toolkit. */
    public Cast published() {
        return published(SolutionOffer.TOOLKIT);
    }

    /** A solution in the catalogue. */
    public Cast published(SolutionOffer offer) {
        var cast = ready(offer);
        does(
                cast.publisher(),
                cast,
                "user_publishSolution",
                new Publishing(Publication.PUBLISH, "Les avis sont favorables.", "À essayer en petit d’abord.", null));
        return cast;
    }

    Assembly assembly() {
        return french(() -> examples.assembly("Mur des bloquants"));
    }

    private static Assembly offering(Assembly kit, SolutionOffer offer) {
        var turnkey = offer != SolutionOffer.TOOLKIT;
        return new Assembly(
                kit.title(),
                kit.titleEnglish(),
                offer,
                turnkey ? 40 : null,
                turnkey ? "Quatre installations par mois, sauf en été." : null,
                kit.summary(),
                kit.practice(),
                kit.conditions(),
                kit.roles(),
                kit.costs(),
                kit.material(),
                kit.templates(),
                kit.training(),
                kit.evidence(),
                kit.contacts(),
                kit.licence(),
                kit.files());
    }

    /** The team sends its toolkit to review. */
    public void assembled(Cast cast) {
        does(cast.member(), cast, "user_assembleToolkit", assembly());
    }

    /** A review that keeps everything, changed as told. */
    void reviewed(Cast cast, UUID reviewer, UnaryOperator<Examination> changed) {
        var task = desk.about(cast.solution()).stream()
                .filter(t -> t.form().equals("user_reviewSolution"))
                .filter(t -> desk.may(troupe.actor(reviewer), t))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no review waits for this person"));
        var said = changed.apply(examination());
        acting.as(reviewer, () -> desk.submit(troupe.actor(reviewer), task.id(), said, null));
        time.runDue();
    }

    Examination examination() {
        return french(() -> examples.examination(ToolkitPart.mandatory()));
    }

    /** The same review with another verdict on one part. */
    static UnaryOperator<Examination> but(ToolkitPart part, PartVerdict verdict, @Nullable String comment) {
        return said -> new Examination(
                said.parts().stream()
                        .map(p -> p.part() == part ? new PartReview(part, verdict, comment) : p)
                        .toList(),
                said.opinion(),
                said.words(),
                said.advice());
    }

    void does(UUID person, Cast cast, String form, Record said) {
        troupe.does(person, cast.solution(), form, said);
        time.runDue();
    }

    SolutionState state(Cast cast) {
        return detail(cast).solution().state();
    }

    SolutionReading.Detail detail(Cast cast) {
        return reading.get(troupe.actor(cast.officer()), cast.solution());
    }

    /** What the ended process gives back to the cycle. */
    @Nullable
    Object outcome(Cast cast) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(cast.solution().toString())
                .singleResult();
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName("sharingOutcome")
                .singleResult()
                .getValue();
    }

    private UUID body(BodyKind kind, @Nullable UUID parent) {
        return acting.asSystem(() -> bodies.establish(new Bodies.New(kind, "Instance", "Body", parent, null)));
    }

    private UUID organisation() {
        var code = "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return acting.asSystem(() -> organisations.register(new Organisations.New(
                code,
                "Organisation fictive " + code,
                OrganisationKind.AGENCY,
                SizeBand.values()[0],
                "Essais",
                null,
                true)));
    }

    private UUID with(Role role, @Nullable UUID scope, UUID organisation) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        var person = acting.asSystem(() -> people.register(
                new People.New("Prénom", "Nom " + number, number + "@exemple.test", organisation, "fr")));
        return troupe.granted(person, role, scope);
    }

    private static <T> T french(Supplier<T> work) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Texts.FRENCH);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
