package org.couveuse.themes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.documents.PdfPage;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.themes.Minutes.Fact;
import org.couveuse.themes.Minutes.Section;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes of a decided round, as a page and as a PDF: who, when, by which rules, every count, the ranking with its
 * ties, and the decision with its reasons. Complete enough to find the result again with a pencil.
 */
@Service
@Transactional(readOnly = true)
public class RoundMinutes {

    private final RoundReading reading;
    private final RoundResults results;
    private final RoundAnalyses analyses;
    private final PdfPage page;
    private final Notices notices;
    private final Trail trail;
    private final Texts texts;

    RoundMinutes(
            RoundReading reading,
            RoundResults results,
            RoundAnalyses analyses,
            PdfPage page,
            Notices notices,
            Trail trail,
            Texts texts) {
        this.reading = reading;
        this.results = results;
        this.analyses = analyses;
        this.page = page;
        this.notices = notices;
        this.trail = trail;
        this.texts = texts;
    }

    /** Whether there are minutes to read: the round is decided and the reader may see it. */
    public boolean written(Actor actor, UUID id) {
        return results.shown(actor, id) && reading.facts(id).state() == RoundState.DECIDED;
    }

    /** The minutes in the reader's language; refused before the decision is published. */
    public Minutes.Sheet sheet(Actor actor, UUID id, Locale reader) {
        var locale = Texts.nearest(reader);
        var round = reading.detail(actor, id, locale);
        var result = results.result(actor, id);
        var decision = result.decision();
        if (decision == null || decision.publishedAt() == null) {
            throw RuleViolation.conflict("round.minutes.notDecided", round.row().title());
        }
        var facts = reading.facts(id);
        var ranking = RoundResults.ranking(facts);
        var scene = new MinutesScene(
                texts,
                locale,
                round,
                result,
                decision,
                result.fingerprint(),
                RoundPublished.reversals(facts, ranking),
                ResultViews.words(texts, locale, round),
                analyses.explained(actor, id, locale),
                notices.link("/api/rounds/" + id + "/published"));
        var sections = new ArrayList<Section>();
        sections.add(MinutesOfDecision.decision(scene));
        sections.add(MinutesOfDecision.round(scene));
        sections.addAll(MinutesOfVote.sections(scene));
        sections.add(MinutesOfDecision.opinions(scene));
        sections.add(MinutesOfAnalysis.section(scene));
        sections.add(MinutesOfDecision.verification(scene));
        return new Minutes.Sheet(
                locale.toLanguageTag(),
                page.mark(),
                scene.say("kicker"),
                round.row().title(),
                round.row().bodyName(),
                lead(scene),
                scene.say("foot", round.row().title()),
                texts.in(locale, "round.median"),
                ResultTable.bestFirst().stream()
                        .map(m -> new Minutes.Segment(Mention.COUNT - m.level(), scene.of(m), 0, "", null))
                        .toList(),
                cover(scene),
                List.copyOf(sections));
    }

    private static String lead(MinutesScene scene) {
        var kept = scene.decision().retained();
        return scene.say("lead", kept.size(), scene.result().themes().size());
    }

    private static List<Fact> cover(MinutesScene scene) {
        var result = scene.result();
        return List.of(
                scene.fact("forum", scene.round().row().bodyName()),
                scene.fact("opening", scene.moment(scene.round().row().opening())),
                scene.fact("closed", scene.moment(scene.round().closedAt())),
                scene.fact("published", scene.moment(scene.decision().publishedAt())),
                scene.fact(
                        "ballots",
                        scene.say(
                                "ballots.of",
                                result.ballots(),
                                result.electors(),
                                scene.percent(result.ballots(), result.electors()))),
                scene.fact("deliberated", scene.decision().deliberatedBy()),
                scene.fact("confirmed", String.valueOf(scene.decision().confirmedBy())));
    }

    /** Name of the document as a file; refuses a round without minutes. */
    public String fileName(Actor actor, UUID id, Locale reader) {
        var locale = Texts.nearest(reader);
        var sheet = sheet(actor, id, locale);
        return ResultFiles.name(texts.in(locale, "round.minutes.file") + "-" + sheet.title()) + ".pdf";
    }

    /** Writes the document; refuses before anything is written. The download is in the trail. */
    @Transactional
    public void pdf(Actor actor, UUID id, Locale reader, OutputStream out) throws IOException {
        page.write("themes/proces-verbal", Texts.nearest(reader), sheet(actor, id, reader), out);
        trail.record(new Trail.Event(actor.person(), ResultFiles.TAKEN, id, "pdf"));
    }
}
