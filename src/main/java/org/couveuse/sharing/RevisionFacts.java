package org.couveuse.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Typed;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one needs to know of a revision before answering one of its tasks. */
@Component
@Transactional(readOnly = true)
class RevisionFacts {

    private static final int NOTE = 300;

    private final RevisionFile revisions;
    private final FeedbackService feedback;
    private final People people;
    private final Texts texts;

    RevisionFacts(RevisionFile revisions, FeedbackService feedback, People people, Texts texts) {
        this.revisions = revisions;
        this.feedback = feedback;
        this.people = people;
        this.texts = texts;
    }

    ToolkitRevision open(UUID solution) {
        return revisions.open(solution).orElseThrow(RuleViolation::notFound);
    }

    List<ToolkitFeedback> said(ToolkitRevision revision) {
        return revisions.feedback(revision);
    }

    /** What organisations said, and what was answered as far as it was. */
    List<Fact> feedback(ToolkitRevision revision) {
        var rows = feedback.rows(said(revision)).stream()
                .map(row -> List.of(
                        row.name(),
                        word(row.kind()),
                        part(row.part()),
                        row.words(),
                        row.answer() == null ? "" : word(row.answer()),
                        row.answerWords() == null ? "" : row.answerWords()))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Fact.Rows(
                        "toolkitFeedback", List.of("by", "kind", "part", "words", "answer", "why"), rows));
    }

    /** The same as things to answer. */
    List<Choice> feedbackChoices(ToolkitRevision revision) {
        return feedback.rows(said(revision)).stream()
                .map(row -> new Choice(
                        row.id().toString(),
                        texts.get("sharing.feedback.choice", row.name(), word(row.kind()), part(row.part())),
                        Typed.shorten(row.words(), NOTE)))
                .toList();
    }

    /** What was decided, and what the last reader said. */
    List<Fact> decided(ToolkitRevision revision) {
        var facts = new ArrayList<Fact>();
        if (revision.reason() != null) {
            facts.add(new Fact.Text("revisionReason", revision.reason()));
        }
        if (!revision.parts().isEmpty()) {
            facts.add(new Fact.Text(
                    "revisionParts", revision.parts().stream().map(this::word).collect(Collectors.joining(", "))));
        }
        return facts;
    }

    /** What readers said of what was written so far, latest first. */
    List<Fact> examined(ToolkitRevision revision) {
        var facts = new ArrayList<Fact>();
        var all = new ArrayList<>(revision.examinations());
        java.util.Collections.reverse(all);
        var names = people.names(all.stream().map(ToolkitRevision.Examined::by).toList());
        var rows = new ArrayList<List<String>>();
        for (var examined : all) {
            var by = names.getOrDefault(examined.by(), "");
            rows.add(List.of(
                    texts.get("sharing.comment.whole"),
                    examined.said().decision() == null
                            ? ""
                            : word(examined.said().decision()),
                    String.valueOf(examined.said().words()),
                    by));
            examined.said().parts().stream()
                    .filter(p -> p.comment() != null)
                    .forEach(p -> rows.add(List.of(
                            word(p.part()),
                            p.verdict() == null ? "" : word(p.verdict()),
                            String.valueOf(p.comment()),
                            by)));
        }
        if (!rows.isEmpty()) {
            facts.add(new Fact.Rows("solutionComments", List.of("part", "verdict", "words", "by"), rows));
        }
        return facts;
    }

    /** What changes, in the writer's words, then each part with what comes and what goes marked in it. */
    List<Fact> changes(Solution solution, ToolkitRevision revision) {
        var facts = new ArrayList<Fact>();
        var contents = revision.contents();
        if (contents == null) {
            return facts;
        }
        facts.add(new Fact.Text("revisionChanges", String.valueOf(revision.changes())));
        facts.add(new Fact.Text("revisionMarks", texts.get("sharing.revision.marks")));
        if (!solution.title().equals(contents.title())) {
            facts.add(new Fact.Text("revisionTitle", marked(solution.title(), contents.title())));
        }
        for (var part : RevisionService.changed(solution, revision)) {
            var before = solution.toolkit().text(part);
            var after = contents.toolkit().text(part);
            var french = marked(
                    before.map(Toolkit.Text::french).orElse(""),
                    after.map(Toolkit.Text::french).orElse(""));
            var english = marked(
                    before.map(Toolkit.Text::english).orElse(""),
                    after.map(Toolkit.Text::english).orElse(""));
            facts.add(new Fact.Text("toolkit" + part, english.isEmpty() ? french : french + "\n\n" + english));
        }
        return facts;
    }

    private static String marked(String before, String after) {
        return WordChanges.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.words();
                    case ADDED -> "[+" + piece.words() + "+]";
                    case REMOVED -> "[\u2212" + piece.words() + "\u2212]";
                })
                .collect(Collectors.joining());
    }

    private String part(@org.jspecify.annotations.Nullable ToolkitPart part) {
        return part == null ? texts.get("sharing.comment.whole") : word(part);
    }

    private String word(Enum<?> constant) {
        return texts.of(LocaleContextHolder.getLocale(), constant);
    }
}
