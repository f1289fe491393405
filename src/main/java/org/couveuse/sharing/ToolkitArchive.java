package org.couveuse.sharing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.couveuse.audit.Exports;
import org.couveuse.documents.Attachments;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A toolkit as one archive: {@code manifest.json} with the SHA-256 of every other file, one Markdown file a part and
 * language, the attached files of that version in the folder of their part, and what the experiments showed. Asked twice,
 * it is the same to the last byte.
 */
@Service
@Transactional(readOnly = true)
public class ToolkitArchive {

    private final SolutionFile file;
    private final SolutionRights rights;
    private final ToolkitEvidence evidence;
    private final Attachments attachments;
    private final ActingAs acting;
    private final Exports exports;
    private final Texts texts;
    private final TransactionTemplate transaction;

    ToolkitArchive(
            SolutionFile file,
            SolutionRights rights,
            ToolkitEvidence evidence,
            Attachments attachments,
            ActingAs acting,
            Exports exports,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.file = file;
        this.rights = rights;
        this.evidence = evidence;
        this.attachments = attachments;
        this.acting = acting;
        this.exports = exports;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the archive holds. */
    public record Manifest(
            UUID solution,
            String title,
            @Nullable String titleEnglish,
            int version,
            SolutionState state,
            @Nullable SolutionOffer offer,
            @Nullable Integer evidenceLevel,
            Instant frozen,
            @Nullable Instant published,
            List<Entry> files) {}

    /** One file of the archive. */
    public record Entry(
            String path,
            @Nullable ToolkitPart part,
            @Nullable String language,
            long size,
            String sha256) {}

    /** What the archive of a solution would hold; there is none before the first version is frozen. */
    public Manifest manifest(Actor actor, UUID solution) {
        return prepared(actor, solution).manifest();
    }

    /** Name of a toolkit as a file, without its ending: {@code trousse-<title>-v2}; refuses one the actor may not have. */
    public String fileName(Actor actor, UUID solution) {
        return fileName(frozen(actor, solution));
    }

    private static String fileName(SolutionVersion version) {
        var title = org.couveuse.shared.French.fold(version.contents().title())
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return "trousse-" + Typed.cut(title, 60) + "-v" + version.number();
    }

    /**
     * Writes the archive; refuses before anything is written. That somebody took it is written down, and kept, before the
     * first byte; however slowly the bytes are taken, no connection waits for them.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void write(Actor actor, UUID solution, OutputStream out) throws IOException {
        var prepared = Objects.requireNonNull(transaction.execute(status -> {
            var found = prepared(actor, solution);
            exports.note(actor.person(), "toolkit", solution, "zip");
            return found;
        }));
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var json = JsonColumn.CANONICAL.writerWithDefaultPrettyPrinter().writeValueAsBytes(prepared.manifest());
            begin(zip, "manifest.json", prepared);
            zip.write(json);
            for (var text : prepared.texts()) {
                begin(zip, text.entry().path(), prepared);
                zip.write(text.bytes());
            }
            for (var attached : prepared.attached()) {
                begin(zip, attached.entry().path(), prepared);
                try (var bytes =
                        acting.asSystem(() -> attachments.open(attached.id())).bytes()) {
                    bytes.transferTo(zip);
                }
            }
        }
    }

    private record TextFile(Entry entry, byte[] bytes) {}

    private record Attached(Entry entry, UUID id) {}

    private record Prepared(Manifest manifest, List<TextFile> texts, List<Attached> attached) {}

    private static void begin(ZipOutputStream zip, String path, Prepared prepared) throws IOException {
        var entry = new ZipEntry(path);
        entry.setLastModifiedTime(FileTime.from(prepared.manifest().frozen()));
        zip.putNextEntry(entry);
    }

    /** The version that goes out: the latest that was frozen. */
    private SolutionVersion frozen(Actor actor, UUID id) {
        var solution = rights.readable(actor, id);
        if (solution.state() == SolutionState.WITHDRAWN && !rights.readsGathered(actor, solution)) {
            throw RuleViolation.conflict("sharing.state", solution.state());
        }
        return file.versions(id).stream().findFirst().orElseThrow(() -> RuleViolation.conflict("sharing.notFrozen"));
    }

    private Prepared prepared(Actor actor, UUID id) {
        var version = frozen(actor, id);
        var solution = file.load(id);
        var contents = version.contents();
        var parts = texts(contents);
        evidence.files(solution.row().evidence())
                .forEach(part -> parts.add(new TextFile(
                        new Entry(
                                part.path(),
                                ToolkitPart.EVIDENCE,
                                part.language(),
                                part.bytes().length,
                                sha(part.bytes())),
                        part.bytes())));
        var attached = attached(id, version);
        var files = new ArrayList<Entry>();
        parts.forEach(text -> files.add(text.entry()));
        attached.forEach(each -> files.add(each.entry()));
        var row = solution.row();
        var manifest = new Manifest(
                id,
                contents.title(),
                contents.titleEnglish(),
                version.number(),
                solution.state(),
                contents.offer(),
                row.evidence().level(),
                version.frozenAt(),
                version.changes() == null ? solution.publishedAt() : version.frozenAt(),
                files);
        return new Prepared(manifest, parts, attached);
    }

    private ArrayList<TextFile> texts(Contents contents) {
        var found = new ArrayList<TextFile>();
        for (var text : contents.toolkit().texts()) {
            found.add(text(text.part(), Texts.FRENCH, text.french()));
            if (text.english() != null) {
                found.add(text(text.part(), Texts.ENGLISH, text.english()));
            }
        }
        return found;
    }

    private TextFile text(ToolkitPart part, Locale locale, String words) {
        var bytes = ("# " + texts.of(locale, part) + "\n\n" + words + "\n").getBytes(StandardCharsets.UTF_8);
        var language = locale.getLanguage();
        return new TextFile(
                new Entry("parties/" + part.file() + "." + language + ".md", part, language, bytes.length, sha(bytes)),
                bytes);
    }

    private List<Attached> attached(UUID id, SolutionVersion version) {
        var names = new HashSet<String>();
        return acting.asSystem(() -> attachments.list(id)).stream()
                .filter(row -> version.files().contains(row.id()))
                .map(row -> attached(row, version.contents().toolkit().place(row.id()), names))
                .toList();
    }

    /** A file lies in the folder of its part, or beside these folders. */
    private static Attached attached(Attachments.Row row, @Nullable ToolkitPart part, HashSet<String> names) {
        var path = "fichiers/" + (part == null ? "" : part.file() + "/") + row.fileName();
        return new Attached(new Entry(once(names, path), part, null, row.size(), row.sha256()), row.id());
    }

    private static String once(HashSet<String> names, String name) {
        var dot = name.lastIndexOf('.');
        var whole = dot <= name.lastIndexOf('/') + 1;
        var stem = whole ? name : name.substring(0, dot);
        var ending = whole ? "" : name.substring(dot);
        var tried = name;
        for (var i = 2; !names.add(tried.toLowerCase(Locale.ROOT)); i++) {
            tried = stem + " (" + i + ")" + ending;
        }
        return tried;
    }

    private static String sha(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
