package org.couveuse.sharing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.couveuse.documents.Attachments;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.shared.Markdown;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed between two frozen versions of a toolkit, part by part. */
@Service
@Transactional(readOnly = true)
public class ToolkitDifferences {

    private final SolutionFile file;
    private final SolutionRights rights;
    private final Attachments attachments;
    private final ActingAs acting;

    ToolkitDifferences(SolutionFile file, SolutionRights rights, Attachments attachments, ActingAs acting) {
        this.file = file;
        this.rights = rights;
        this.attachments = attachments;
        this.acting = acting;
    }

    /** What became of a part, or of some of its words. */
    public enum DifferenceKind {
        /** Nothing. */
        SAME,
        /** It is in the later version only. */
        ADDED,
        /** It was in the earlier version only. */
        REMOVED,
        /** It is in both, in other words. */
        CHANGED
    }

    /**
     * What changed.
     *
     * @param versions every version that can be compared, latest first
     * @param frame what is not in a part: the title, the offer
     * @param parts parts that differ, in their order, once for each language
     * @param same parts that do not differ in any language
     * @param filesAdded names of files that are only in the later version
     * @param filesRemoved names of files that were only in the earlier one
     */
    public record Differences(
            Frozen from,
            Frozen to,
            List<Frozen> versions,
            List<Framed> frame,
            List<Changed> parts,
            List<ToolkitPart> same,
            List<String> filesAdded,
            List<String> filesRemoved) {

        /** Whether the two versions are the same in everything. */
        public boolean none() {
            return frame.isEmpty() && parts.isEmpty() && filesAdded.isEmpty() && filesRemoved.isEmpty();
        }
    }

    /** A version and when it was frozen. */
    public record Frozen(int number, Instant at) {}

    /** Something outside of the parts: {@code name} is the field of the form. */
    public record Framed(
            String name, @Nullable String before, @Nullable String after) {}

    /**
     * A part that differs in a language.
     *
     * @param words its plain words in their order, each kept, removed or added; none of these when it is laid out
     *     otherwise in the same words
     */
    public record Changed(ToolkitPart part, String language, DifferenceKind kind, List<Words> words) {

        /** Whether the words are the same and only their formatting differs. */
        @JsonIgnore
        public boolean layoutOnly() {
            return words.stream().allMatch(some -> some.kind() == DifferenceKind.SAME);
        }
    }

    /** Some words of one kind; {@code CHANGED} does not occur. */
    public record Words(DifferenceKind kind, String text) {}

    /**
     * Compares two versions; without numbers the latest with the one before it.
     *
     * @param from the earlier version
     * @param to the later version
     */
    public Differences compare(Actor actor, UUID id, @Nullable Integer from, @Nullable Integer to) {
        var solution = rights.readable(actor, id);
        if (solution.publishedAt() == null && !rights.readsGathered(actor, solution)) {
            throw RuleViolation.notFound();
        }
        var versions = file.versions(id);
        if (versions.size() < 2) {
            throw RuleViolation.conflict("sharing.oneVersion");
        }
        var later = of(versions, to == null ? versions.get(0).number() : to);
        var earlier = of(versions, from == null ? before(versions, later) : from);
        if (earlier.number() >= later.number()) {
            throw RuleViolation.invalid("sharing.versionsInOrder");
        }
        return between(id, earlier, later, versions);
    }

    private static int before(List<SolutionVersion> versions, SolutionVersion later) {
        return versions.stream()
                .mapToInt(SolutionVersion::number)
                .filter(number -> number < later.number())
                .max()
                .orElseThrow(() -> RuleViolation.invalid("sharing.versionsInOrder"));
    }

    private static SolutionVersion of(List<SolutionVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(RuleViolation::notFound);
    }

    private Differences between(
            UUID id, SolutionVersion earlier, SolutionVersion later, List<SolutionVersion> versions) {
        var changed = new ArrayList<Changed>();
        var same = new ArrayList<ToolkitPart>();
        for (var part : ToolkitPart.values()) {
            var differs = new ArrayList<Changed>();
            var old = earlier.contents().toolkit().text(part);
            var now = later.contents().toolkit().text(part);
            compare(
                    part,
                    Texts.FRENCH,
                    old.map(Toolkit.Text::french).orElse(""),
                    now.map(Toolkit.Text::french).orElse(""),
                    differs);
            compare(
                    part,
                    Texts.ENGLISH,
                    old.map(Toolkit.Text::english).orElse(""),
                    now.map(Toolkit.Text::english).orElse(""),
                    differs);
            changed.addAll(differs);
            if (differs.isEmpty() && now.isPresent()) {
                same.add(part);
            }
        }
        return new Differences(
                frozen(earlier),
                frozen(later),
                versions.stream().map(ToolkitDifferences::frozen).toList(),
                frame(earlier.contents(), later.contents()),
                changed,
                same,
                names(id, later.files(), earlier.files()),
                names(id, earlier.files(), later.files()));
    }

    private static void compare(ToolkitPart part, Locale language, String before, String after, List<Changed> into) {
        if (before.equals(after)) {
            return;
        }
        var kind = before.isEmpty()
                ? DifferenceKind.ADDED
                : after.isEmpty() ? DifferenceKind.REMOVED : DifferenceKind.CHANGED;
        var words = WordChanges.between(Markdown.lines(before), Markdown.lines(after)).stream()
                .map(piece -> new Words(DifferenceKind.valueOf(piece.kind().name()), piece.words()))
                .toList();
        into.add(new Changed(part, language.getLanguage(), kind, words));
    }

    private static List<Framed> frame(Contents before, Contents after) {
        var frame = new ArrayList<Framed>();
        framed("title", before, after, Contents::title, frame);
        framed("titleEnglish", before, after, Contents::titleEnglish, frame);
        framed("offer", before, after, c -> c.offer() == null ? null : c.offer().name(), frame);
        framed("capacity", before, after, c -> c.capacity() == null ? null : String.valueOf(c.capacity()), frame);
        framed("calendar", before, after, Contents::calendar, frame);
        return frame;
    }

    private static void framed(
            String name, Contents before, Contents after, Function<Contents, @Nullable String> of, List<Framed> into) {
        if (!Objects.equals(of.apply(before), of.apply(after))) {
            into.add(new Framed(name, of.apply(before), of.apply(after)));
        }
    }

    private List<String> names(UUID id, List<UUID> there, List<UUID> elsewhere) {
        return acting.asSystem(() -> attachments.list(id)).stream()
                .filter(row -> there.contains(row.id()) && !elsewhere.contains(row.id()))
                .map(Attachments.Row::fileName)
                .toList();
    }

    private static Frozen frozen(SolutionVersion version) {
        return new Frozen(version.number(), version.frozenAt());
    }
}
