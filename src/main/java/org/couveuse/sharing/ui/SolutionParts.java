package org.couveuse.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.ReviewService;
import org.couveuse.sharing.SharingFacts;
import org.couveuse.sharing.SolutionReading.Detail;
import org.couveuse.sharing.ToolkitArchive;
import org.couveuse.sharing.ToolkitDocument;
import org.couveuse.sharing.ToolkitForm;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.FileLink;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;

/** Parts of a solution's page: evidence, reviews, download. */
@org.springframework.stereotype.Component
class SolutionParts {

    private final ReviewService reviews;
    private final ToolkitArchive archive;
    private final ToolkitDocument document;
    private final SharingFacts facts;
    private final Subjects subjects;
    private final People people;
    private final CurrentActor current;

    SolutionParts(
            ReviewService reviews,
            ToolkitArchive archive,
            ToolkitDocument document,
            SharingFacts facts,
            Subjects subjects,
            People people,
            CurrentActor current) {
        this.reviews = reviews;
        this.archive = archive;
        this.document = document;
        this.facts = facts;
        this.subjects = subjects;
        this.people = people;
        this.current = current;
    }

    /** What shows that it works. */
    Part evidence(Detail detail) {
        var evidence = detail.solution().evidence();
        var values = new KeyValues()
                .pair(Words.say("fact.solutionEvidence"), Looks.evidence(evidence.level()))
                .pair(Words.say("fact.solutionSites"), evidence.sites() == 0 ? null : Shown.number(evidence.sites()));
        var origins = new Div();
        origins.addClassName("stack-s");
        subjects.all(evidence.experiments())
                .values()
                .forEach(card -> origins.add(new Link(card.address(), card.title())));
        if (origins.getComponentCount() > 0) {
            values.pair(Words.say("fact.solutionExperiments"), origins);
        }
        return new Part(Words.say("sharing.evidence"), new Card(values));
    }

    /** Rounds with the reviews the reader may see; none when there is nothing to see. */
    Optional<Part> reviews(Detail detail) {
        var id = detail.solution().id();
        var actor = current.get();
        var given = reviews.reviews(actor, id);
        var rounds = reviews.rounds(actor, id);
        if (rounds.isEmpty() || (given.isEmpty() && !detail.rights().inside())) {
            return Optional.empty();
        }
        var names = people.names(given.stream().map(ReviewService.Row::reviewer).toList());
        var stack = Part.stack();
        for (var round : rounds) {
            var inRound =
                    given.stream().filter(r -> r.round().equals(round.id())).toList();
            var about = Card.meta(
                    new Span(Words.say("sharing.version", round.number())),
                    new Span(
                            round.verdict() == null
                                    ? Words.say("sharing.reviewsUntil", Shown.moment(round.closing()))
                                    : Words.of(round.verdict())));
            var card = new Card(about);
            if (round.endedWhy() != null) {
                card.add(Part.quiet(Words.say("sharing.endedEarly", round.endedWhy())));
            }
            if (inRound.isEmpty()) {
                card.add(Part.quiet(Words.say("sharing.noReviewYet")));
            }
            inRound.forEach(r -> card.add(review(r, names.getOrDefault(r.reviewer(), ""))));
            stack.add(card);
        }
        return Optional.of(new Part(Words.say("sharing.reviews"), stack));
    }

    private Component review(ReviewService.Row row, String name) {
        var said = new Paragraph(row.words());
        said.addClassName("said");
        var inside = Part.stack(
                Card.meta(
                        new StateWord(Looks.of(row.opinion()), row.opinion()),
                        new Span(facts.seat(row.as(), Words.locale())),
                        new Span(Shown.date(row.at()))),
                said);
        if (row.advice() != null) {
            inside.add(new KeyValues().pair(Words.say("fact.solutionReviews.advice"), row.advice()));
        }
        var remarks = row.parts().stream().filter(p -> p.comment() != null).toList();
        if (!remarks.isEmpty()) {
            var table = new DataTable(Words.say("fact.solutionComments"))
                    .column(Words.say("fact.solutionComments.part"))
                    .column(Words.say("fact.solutionComments.verdict"))
                    .column(Words.say("fact.solutionComments.words"));
            remarks.forEach(p -> table.row(
                    new Span(Words.of(p.part())),
                    new Span(p.verdict() == null ? "" : Words.of(p.verdict())),
                    new Span(String.valueOf(p.comment()))));
            inside.add(table);
        }
        return new FoldedSection(name, inside).count(Words.of(row.opinion()));
    }

    /** The archive, once there is one. */
    Optional<Component> download(UUID id) {
        try {
            var name = archive.fileName(current.get(), id) + ".zip";
            var link = FileLink.button(Icon.DOWN, Words.say("sharing.download"), event -> {
                var actor = current.get();
                event.setFileName(name);
                event.setContentType("application/zip");
                write(actor, id, event.getOutputStream());
            });
            var links = new Div(
                    link,
                    document(id, ToolkitForm.PDF, "sharing.downloadPdf"),
                    document(id, ToolkitForm.DOCX, "sharing.downloadWord"));
            links.addClassName("btns");
            return Optional.of(links);
        } catch (RuleViolation noneYet) {
            return Optional.empty();
        }
    }

    /** The same as a document. */
    private Component document(UUID id, ToolkitForm form, String words) {
        var locale = UI.getCurrent().getLocale();
        return FileLink.button(Icon.FILE, Words.say(words), event -> {
            var actor = current.get();
            event.setFileName(document.fileName(actor, id, form));
            event.setContentType(form.mediaType());
            document.write(actor, id, form, locale, event.getOutputStream());
        });
    }

    private void write(Actor actor, UUID id, java.io.OutputStream out) throws java.io.IOException {
        archive.write(actor, id, out);
    }
}
