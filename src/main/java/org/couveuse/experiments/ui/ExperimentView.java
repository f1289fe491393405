package org.couveuse.experiments.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.couveuse.experiments.EvidenceBasis;
import org.couveuse.experiments.ExperimentReading;
import org.couveuse.experiments.ExperimentReading.Detail;
import org.couveuse.experiments.ExperimentReading.Version;
import org.couveuse.experiments.ExperimentState;
import org.couveuse.inbox.ui.TaskSections;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Badge;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Fil;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.FrisePage;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.ui.BlockersHere;

/** One experiment: the finding first, then the curves, the frozen card, figures, reviews, and where it comes from. */
@Route(value = "experimentations/:experiment", layout = MainLayout.class)
@PermitAll
public class ExperimentView extends Page implements BeforeEnterObserver {

    private final transient ExperimentReading reading;
    private final transient ExperimentActions actions;
    private final transient ExperimentParts parts;
    private final transient FindingsPart findings;
    private final transient Subjects subjects;
    private final transient Organisations organisations;
    private final transient TaskSections sections;
    private final transient BlockersHere blockers;
    private final transient CurrentActor current;

    ExperimentView(
            ExperimentReading reading,
            ExperimentActions actions,
            ExperimentParts parts,
            FindingsPart findings,
            Subjects subjects,
            Organisations organisations,
            TaskSections sections,
            BlockersHere blockers,
            CurrentActor current) {
        this.reading = reading;
        this.actions = actions;
        this.parts = parts;
        this.findings = findings;
        this.subjects = subjects;
        this.organisations = organisations;
        this.sections = sections;
        this.blockers = blockers;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(Looks.id(event));
    }

    private void open(UUID id) {
        clear();
        var detail = reading.get(current.get(), id);
        var row = detail.experiment();
        title(row.title());
        subjects.find(row.incubator())
                .ifPresentOrElse(
                        i -> crumb(i.title(), i.address()),
                        () -> crumb(Words.say("experiments.list.title"), "/experimentations"));
        crumb(Words.of(Stage.EXPERIMENT), null);
        beside(new Badge(Looks.of(row.state()), Words.of(row.state())));
        var host = row.host() == null
                ? null
                : organisations.find(row.host()).map(Organisations.Row::name).orElse(null);
        if (host != null) {
            lead(host);
        }
        var chain = subjects.chain(id);
        add(frise(detail).reached(chain.cards()));
        add(Verdict.of(detail, actions.mine(id), actions.others(id)));
        if (detail.rights().record() || detail.rights().lead()) {
            add(actions.bar(detail, () -> open(id)));
        }
        if (detail.current() == null) {
            add(new EmptyState(Words.say("experiments.card.none"), Words.say("experiments.card.noneWords")));
        } else {
            body(detail, detail.current());
        }
        part(Words.say("experiments.fil"), Fil.of(chain, id));
        blockers.of(id).ifPresent(this::add);
        var rest = Part.stack(parts.history(id));
        if (takesPart()) {
            rest.addComponentAsFirst(sections.attachments(id));
            rest.addComponentAsFirst(sections.discussion(id));
        }
        add(rest);
    }

    /** Discussion and files are for whoever has a part in anything; lessons are for everybody. */
    private boolean takesPart() {
        return Arrays.stream(Role.values()).anyMatch(current.get()::has);
    }

    private void body(Detail detail, Version version) {
        var left = Part.stack();
        Curves.of(detail, version).forEach(left::add);
        if (detail.findings() != null) {
            left.add(new Part(
                    Words.say("experiments.measures"),
                    parts.measures(
                            detail, actions, () -> open(detail.experiment().id()))));
        }
        var hypothesis = new Paragraph(version.card().hypothesis());
        hypothesis.addClassName("said");
        var right = Part.stack(
                new Part(Words.say("experiments.card.hypothesis"), hypothesis),
                new Part(
                        Words.say(version.frozen() == null ? "experiments.card.draft" : "experiments.card.frozen"),
                        CardParts.summary(version)),
                evidence(detail),
                new Part(Words.say("experiments.reviews"), parts.reviews(detail)));
        if (left.getComponentCount() == 0) {
            add(right);
        } else {
            left.addClassName("c8");
            right.addClassName("c4");
            columns(left, right);
        }
        if (detail.findings() != null && !detail.measures().isEmpty()) {
            add(findings.of(version.card(), detail.findings()));
        }
        part(Words.say("experiments.card.risks"), CardParts.risks(version.card()));
        add(new FoldedSection(Words.say("experiments.card.whole"), CardParts.versions(detail.versions(), this::host))
                .count(Words.say("experiments.card.versions", detail.versions().size())));
    }

    private String host(UUID organisation) {
        return organisations.find(organisation).map(Organisations.Row::name).orElse("–");
    }

    private static Part evidence(Detail detail) {
        var standing = detail.evidence();
        return standing == null
                        || standing.basis() == EvidenceBasis.PROMISED
                                && detail.experiment().state().over()
                ? new Part(Words.say("experiments.evidence"), Part.quiet(Words.say("experiments.evidence.none")))
                : EvidencePart.of(standing);
    }

    private static FrisePage frise(Detail detail) {
        var row = detail.experiment();
        var frise = new FrisePage(Stage.EXPERIMENT).since(Shown.day(row.opened()));
        if (row.state().over()) {
            var ended = row.ended() == null ? row.opened() : row.ended();
            return frise.now(
                            row.state() == ExperimentState.ADOPTED ? State.DONE : State.GIVEN_UP,
                            Words.say("experiments.overOn", Words.of(row.state()), Shown.date(ended)))
                    .share(1);
        }
        frise.next(Words.say("experiments.next." + row.state().name()));
        if (row.started() != null && row.ends() != null) {
            var whole = Math.max(1, Duration.between(row.started(), row.ends()).toSeconds());
            var now = Duration.between(row.started(), detail.now()).toSeconds();
            frise.share((double) now / whole);
        }
        return frise;
    }
}
