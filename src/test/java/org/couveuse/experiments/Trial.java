package org.couveuse.experiments;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.couveuse.Troupe;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.experiments.Design.IndicatorLine;
import org.couveuse.experiments.ExperimentCard.Comparison;
import org.couveuse.experiments.ExperimentCard.Direction;
import org.couveuse.experiments.ExperimentConclusions.Conclude;
import org.couveuse.experiments.ExperimentConclusions.Evidence;
import org.couveuse.experiments.ExperimentConclusions.EvidenceAnswer;
import org.couveuse.experiments.ExperimentDesign.Consent;
import org.couveuse.experiments.ExperimentDesign.HostAnswer;
import org.couveuse.experiments.ExperimentMeasures.FigureLine;
import org.couveuse.experiments.ExperimentMeasures.Recording;
import org.couveuse.experiments.Trial.Cast;
import org.couveuse.experiments.findings.DecisionBasis;
import org.couveuse.experiments.findings.ValueKind;
import org.couveuse.people.ActingAs;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One experiment of a test with everybody who takes part, and the usual steps as verbs. */
@Component
public class Trial {

    private final Troupe troupe;
    private final ExperimentService experiments;
    private final ExperimentFile file;
    private final Processes processes;
    private final Subjects subjects;
    private final Organisations organisations;
    private final ActingAs acting;
    private final TimeTravel time;
    private final RuntimeService runtime;

    Trial(
            Troupe troupe,
            ExperimentService experiments,
            ExperimentFile file,
            Processes processes,
            Subjects subjects,
            Organisations organisations,
            ActingAs acting,
            TimeTravel time,
            RuntimeService runtime) {
        this.troupe = troupe;
        this.experiments = experiments;
        this.file = file;
        this.processes = processes;
        this.subjects = subjects;
        this.organisations = organisations;
        this.acting = acting;
        this.time = time;
        this.runtime = runtime;
    }

    /** Who takes part, and in what. */
    public record Cast(
            UUID experiment,
            UUID idea,
            UUID incubator,
            UUID body,
            UUID hostOrganisation,
            UUID lead,
            UUID member,
            UUID host,
            UUID officer,
            UUID forum) {}

    /** A new experiment whose process waits for its design. */
    Cast opened() {
        var body = UUID.randomUUID();
        var incubator = UUID.randomUUID();
        var idea = UUID.randomUUID();
        var experiment = UUID.randomUUID();
        subjects.show(Card.of(idea, SubjectType.IDEA, "Mur des bloquants", "SELECTED"));
        var code = "H" + experiment.toString().substring(0, 8);
        var organisation = acting.asSystem(() -> organisations.register(new Organisations.New(
                code, "Hôte fictif " + code, OrganisationKind.AGENCY, SizeBand.values()[0], "Essais", null, true)));
        var cast = new Cast(
                experiment,
                idea,
                incubator,
                body,
                organisation,
                troupe.with(Role.TEAM_LEAD, incubator),
                troupe.with(Role.TEAM_MEMBER, incubator),
                troupe.with(Role.HOST_CONTACT, organisation),
                troupe.with(Role.AGENCY_OFFICER, null),
                troupe.with(Role.FORUM_MEMBER, body));
        experiments.open(new ExperimentService.OpenExperiment(
                experiment, idea, incubator, body, null, "Mur des bloquants hebdomadaire", null));
        processes.start(
                "inSituExperiment",
                experiment,
                Outcome.of(InSituExperimentVariables.INCUBATOR, incubator).and(InSituExperimentVariables.BODY, body));
        time.runDue();
        return cast;
    }

    /** A small reversible trial of eight weeks, measured each week: low risk. */
    Design design(Cast cast) {
        return DesignExample.of(cast.hostOrganisation());
    }

    /** The same with vulnerable people: the agency has its say. */
    Design riskyDesign(Cast cast) {
        var d = design(cast);
        return new Design(
                d.outcome(),
                d.host(),
                d.problem(),
                d.hypothesis(),
                d.change(),
                d.affected(),
                d.peopleAffected(),
                d.comparison(),
                d.comparisonMethod(),
                d.drawn(),
                d.sites(),
                d.indicators(),
                d.stopRule(),
                d.decisionRule(),
                d.basis(),
                d.confidence(),
                d.risks(),
                d.personalData(),
                d.privacy(),
                d.reversible(),
                true,
                d.ethics(),
                d.questions(),
                d.durationWeeks(),
                d.measureEvery(),
                d.cost(),
                null);
    }

    void designed(Cast cast, Design design) {
        does(cast.member(), cast, "user_designExperiment", design);
    }

    void consented(Cast cast) {
        does(
                cast.host(),
                cast,
                "user_consentToHost",
                new Consent(HostAnswer.CONSENT, "Centre de services de Québec", null, null));
    }

    /** A trial whose measures have begun. */
    Cast running() {
        var cast = opened();
        designed(cast, design(cast));
        consented(cast);
        return cast;
    }

    /** Goes on to the next measure; its task waits then. */
    void nextMeasure() {
        time.forward(Duration.ofDays(7).plusMinutes(1));
    }

    LocalDate today() {
        return file.today();
    }

    /** Figures of the day, for the delay in days and the load in minutes. */
    Recording figures(String delay, String load) {
        return new Recording(
                file.today(),
                List.of(
                        new FigureLine("I1", new BigDecimal(delay), null, null, null),
                        new FigureLine("I2", new BigDecimal(load), null, null, null)),
                null,
                null);
    }

    ExperimentMeasures.NewMeasure figure(String indicator, LocalDate day, String value) {
        return new ExperimentMeasures.NewMeasure(indicator, day, new BigDecimal(value), null, null, null);
    }

    /** A trial with two measures, the last one good, but none of its comparison group: nothing can be concluded. */
    public Cast thinlyMeasured() {
        var cast = running();
        for (var delay : List.of("15", "9")) {
            nextMeasure();
            does(cast.host(), cast, "user_recordMeasures", figures(delay, "25"));
        }
        return ended(cast);
    }

    /** A trial measured for seven weeks in both groups, surely for the better: it waits for its conclusion. */
    public Cast measured() {
        var cast = running();
        for (var delay : List.of("11", "10", "9.5", "10.5", "9", "10", "9.8")) {
            measured(cast, delay);
        }
        return ended(cast);
    }

    /** The week's figures in both groups, the delay of the trial as given. */
    void measured(Cast cast, String delay) {
        nextMeasure();
        var more = new BigDecimal(delay).movePointLeft(1);
        does(
                cast.host(),
                cast,
                "user_recordMeasures",
                new Recording(
                        file.today(),
                        List.of(
                                line("I1", MeasuredGroup.TRIAL, new BigDecimal(delay)),
                                line("I2", MeasuredGroup.TRIAL, new BigDecimal("24").add(more)),
                                line("I1", MeasuredGroup.COMPARISON, new BigDecimal("17.5").add(more)),
                                line("I2", MeasuredGroup.COMPARISON, more)),
                        null,
                        null));
    }

    /** The lead ends the measures; the conclusion waits. */
    Cast ended(Cast cast) {
        experiments.endMeasures(troupe.actor(cast.lead()), cast.experiment(), "La cible est tenue.");
        time.runDue();
        return cast;
    }

    private static FigureLine line(String indicator, MeasuredGroup group, BigDecimal value) {
        return new FigureLine(indicator, value, group, null, null);
    }

    Conclude conclusion(ExperimentVerdict verdict) {
        return new Conclude(
                verdict, "De 18,5 à 9 jours.", "Relire le mur à deux niveaux.", "Écrire.", null, false, true);
    }

    Evidence supported() {
        return new Evidence(EvidenceAnswer.SUPPORT, "Les registres de deux équipes.", null, null);
    }

    Evidence sentBack() {
        return new Evidence(EvidenceAnswer.REVISE, "Les registres.", null, "Dire ce qui manque.");
    }

    /** Concludes, and both reviewers support it. */
    void decided(Cast cast, ExperimentVerdict verdict) {
        does(cast.lead(), cast, "user_concludeExperiment", conclusion(verdict));
        does(cast.officer(), cast, "user_reviewEvidence", supported());
        does(cast.forum(), cast, "user_countersignEvidence", supported());
    }

    void does(UUID person, Cast cast, String form, Record submission) {
        troupe.does(person, cast.experiment(), form, submission);
        time.runDue();
    }

    ProcessInstance process(Cast cast) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(cast.experiment().toString())
                .singleResult();
    }

    /** A trial that runs, with one indicator of this kind, lower is better, compared in this way. */
    Cast running(Comparison comparison, ValueKind kind) {
        return running(comparison, kind, null);
    }

    /** The same with an indicator of a rhythm of its own, in weeks. */
    Cast running(Comparison comparison, ValueKind kind, @Nullable Integer every) {
        var cast = opened();
        var d = design(cast);
        var line = new IndicatorLine(
                "Délai",
                kind == ValueKind.PROPORTION ? "%" : "jours",
                kind,
                Direction.DOWN,
                new BigDecimal("18.5"),
                new BigDecimal("10"),
                new BigDecimal("14"),
                new BigDecimal("60"),
                "Registre.",
                every);
        designed(
                cast,
                new Design(
                        d.outcome(),
                        d.host(),
                        d.problem(),
                        d.hypothesis(),
                        d.change(),
                        d.affected(),
                        d.peopleAffected(),
                        comparison,
                        d.comparisonMethod(),
                        d.drawn(),
                        d.sites(),
                        List.of(line),
                        d.stopRule(),
                        d.decisionRule(),
                        DecisionBasis.IMPROVEMENT,
                        95,
                        d.risks(),
                        d.personalData(),
                        d.privacy(),
                        d.reversible(),
                        d.vulnerablePublic(),
                        d.ethics(),
                        d.questions(),
                        d.durationWeeks(),
                        d.measureEvery(),
                        d.cost(),
                        null));
        consented(cast);
        return cast;
    }
}
