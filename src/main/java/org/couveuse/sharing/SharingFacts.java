package org.couveuse.sharing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.documents.Attachments;
import org.couveuse.governance.Bodies;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Candidate;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Typed;
import org.couveuse.subjects.Subjects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one needs to know of a solution before answering a task. */
@Component
@Transactional(readOnly = true)
public class SharingFacts {

    private static final int NOTE = 300;

    private final SolutionFile file;
    private final SolutionService solutions;
    private final Subjects subjects;
    private final People people;
    private final Bodies bodies;
    private final Attachments attachments;
    private final ActingAs acting;
    private final Texts texts;

    SharingFacts(
            SolutionFile file,
            SolutionService solutions,
            Subjects subjects,
            People people,
            Bodies bodies,
            Attachments attachments,
            ActingAs acting,
            Texts texts) {
        this.file = file;
        this.solutions = solutions;
        this.subjects = subjects;
        this.people = people;
        this.bodies = bodies;
        this.attachments = attachments;
        this.acting = acting;
        this.texts = texts;
    }

    /** Files attached to a solution, oldest first. */
    List<UUID> files(Solution solution) {
        return attached(solution).stream().map(Attachments.Row::id).toList();
    }

    /** The same as things to choose from. */
    List<Choice> fileChoices(Solution solution) {
        return attached(solution).stream()
                .map(row -> Choice.of(row.id(), row.fileName()))
                .toList();
    }

    private List<Attachments.Row> attached(Solution solution) {
        return acting.asSystem(() -> attachments.list(solution.id()));
    }

    Solution solution(UUID id) {
        return file.load(id);
    }

    /** What shows that it works, with the experiments it comes from. */
    List<Fact> evidence(Solution solution) {
        var facts = new ArrayList<Fact>();
        var evidence = solution.row().evidence();
        if (evidence.level() != null) {
            facts.add(new Fact.Figure("solutionEvidence", BigDecimal.valueOf(evidence.level()), "levels"));
        }
        if (evidence.sites() > 0) {
            facts.add(new Fact.Figure("solutionSites", BigDecimal.valueOf(evidence.sites()), null));
        }
        var origins = subjects.all(evidence.experiments());
        if (!origins.isEmpty()) {
            facts.add(new Fact.Things("solutionExperiments", List.copyOf(origins.values())));
        }
        return facts;
    }

    /** How it is offered, and every part. */
    List<Fact> toolkit(Solution solution) {
        var contents = solution.contents();
        var facts = new ArrayList<Fact>();
        if (contents.offer() != null) {
            facts.add(new Fact.Word("solutionOffer", contents.offer()));
        }
        if (contents.capacity() != null) {
            facts.add(new Fact.Figure(
                    "solutionCapacity", BigDecimal.valueOf(contents.capacity()), "organisationsPerYear"));
        }
        if (contents.calendar() != null) {
            facts.add(new Fact.Text("solutionCalendar", contents.calendar()));
        }
        for (var text : contents.toolkit().texts()) {
            facts.add(new Fact.Text("toolkit" + text.part(), text.in(LocaleContextHolder.getLocale())));
        }
        return facts;
    }

    /** Every comment to answer: which part, what was said, by whom. */
    List<Fact> comments(Solution solution) {
        var comments = solutions.comments(solution);
        var names = people.names(comments.stream().map(Comment::by).toList());
        var rows = comments.stream()
                .map(c -> List.of(part(c), verdict(c), c.words(), names.getOrDefault(c.by(), "")))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Fact.Rows("solutionComments", List.of("part", "verdict", "words", "by"), rows));
    }

    /** The same comments as things to choose from. */
    List<Choice> commentChoices(Solution solution) {
        return solutions.comments(solution).stream()
                .map(c -> new Choice(c.id(), texts.get("sharing.comment.choice", part(c), verdict(c)), cut(c.words())))
                .toList();
    }

    /** What the team answered to the comments on the version before. */
    List<Fact> replies(Solution solution) {
        var said = new java.util.LinkedHashMap<String, Comment>();
        file.reviews(solution.id()).forEach(r -> r.comments().forEach(c -> said.put(c.id(), c)));
        file.decisions(solution.id()).forEach(d -> said.put(d.comment().id(), d.comment()));
        var rows = solution.replies().stream()
                .map(reply -> {
                    var comment = said.get(reply.comment());
                    return List.of(
                            comment == null ? "" : part(comment),
                            comment == null ? "" : comment.words(),
                            reply.answer() == null ? "" : word(reply.answer()),
                            String.valueOf(reply.words()));
                })
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Fact.Rows("solutionReplies", List.of("part", "comment", "answer", "words"), rows));
    }

    /** What each reviewer said of the version that may be published. */
    List<Fact> reviews(Solution solution) {
        var round = file.round(solution.id());
        if (round.isEmpty()) {
            return List.of();
        }
        var given = file.reviews(round.get()).stream().map(Review::row).toList();
        var names = people.names(given.stream().map(ReviewService.Row::reviewer).toList());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Rows(
                "solutionReviews",
                List.of("by", "as", "opinion", "words", "advice"),
                given.stream()
                        .map(r -> List.of(
                                names.getOrDefault(r.reviewer(), ""),
                                seat(r.as(), LocaleContextHolder.getLocale()),
                                word(r.opinion()),
                                r.words(),
                                r.advice() == null ? "" : r.advice()))
                        .toList()));
        var remarks = given.stream()
                .flatMap(r -> r.parts().stream()
                        .filter(p -> p.comment() != null)
                        .map(p -> List.of(
                                word(p.part()),
                                p.verdict() == null ? "" : word(p.verdict()),
                                String.valueOf(p.comment()),
                                names.getOrDefault(r.reviewer(), ""))))
                .toList();
        if (!remarks.isEmpty()) {
            facts.add(new Fact.Rows("solutionComments", List.of("part", "verdict", "words", "by"), remarks));
        }
        return facts;
    }

    /** As what somebody reviews: the agency, the forum, or the group's own name. */
    public String seat(Candidate as, Locale locale) {
        var role = Role.valueOf(as.kind());
        return role == Role.ADVISOR
                ? bodies.find(UUID.fromString(as.scope()))
                        .map(group -> group.name(locale))
                        .orElseGet(() -> texts.of(locale, role))
                : texts.of(locale, role);
    }

    private String part(Comment comment) {
        return comment.part() == null ? texts.get("sharing.comment.whole") : word(comment.part());
    }

    private String verdict(Comment comment) {
        return comment.verdict() == null ? texts.get("sharing.comment.remark") : word(comment.verdict());
    }

    private String word(Enum<?> constant) {
        return texts.of(LocaleContextHolder.getLocale(), constant);
    }

    private static String cut(String words) {
        return Typed.shorten(words, NOTE);
    }
}
