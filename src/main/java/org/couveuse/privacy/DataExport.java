package org.couveuse.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.couveuse.audit.Exports;
import org.couveuse.documents.Attachments;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.CsvExport;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * All that is kept about one person as one archive: {@code data.json} for programs, {@code data.html} to read, a table a
 * CSV file, and the files they attached. Everybody takes their own; the central agency and administrators take somebody
 * else's when they ask for it, with the reason, and without what nobody but the person may read ({@link Withheld}).
 */
@Service
@Transactional
public class DataExport {

    private static final int LONGEST_REASON = 500;

    private final PersonalData data;
    private final People people;
    private final Attachments attachments;
    private final ActingAs acting;
    private final Exports exports;
    private final ITemplateEngine templates;
    private final Texts texts;
    private final Clock clock;

    DataExport(
            PersonalData data,
            People people,
            Attachments attachments,
            ActingAs acting,
            Exports exports,
            ITemplateEngine templates,
            Texts texts,
            Clock clock) {
        this.data = data;
        this.people = people;
        this.attachments = attachments;
        this.acting = acting;
        this.exports = exports;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    /** A table as the readable page shows it. */
    public record Table(String title, String name, List<String> columns, List<List<String>> rows) {}

    /** The readable page. */
    public record Sheet(String title, String lead, String missing, List<Table> tables) {}

    /** Name of the archive as a file. */
    public String fileName() {
        return "couveuse-" + texts.get("privacy.export.file") + "-"
                + clock.instant().atZone(texts.zone()).toLocalDate() + ".zip";
    }

    /** Refuses whoever may not take the data of a person; asked before anything is written. */
    public void require(Actor actor, UUID person, @Nullable String reason) {
        if (actor.is(person)) {
            return;
        }
        if (!actor.has(Role.ADMIN) && !actor.has(Role.AGENCY_OFFICER)) {
            throw RuleViolation.forbidden("privacy.export.forbidden");
        }
        people.get(person);
        new Checks().text("reason", reason, LONGEST_REASON).refuse();
    }

    /**
     * Writes the archive; refuses before anything is written. That it was taken is in the trail.
     *
     * @param reason why somebody takes another person's data; null for one's own
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void write(Actor actor, UUID person, @Nullable String reason, Locale reader, OutputStream out)
            throws IOException {
        require(actor, person, reason);
        var own = actor.is(person);
        var found = data.of(person, own);
        exports.note(actor.person(), "personalData", person, own ? null : reason);
        var locale = Texts.nearest(reader);
        var now = clock.instant();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, "data.json", json(person, found, now));
            entry(zip, "data.html", html(found, own, locale, now));
            for (var table : found) {
                entry(zip, "tables/" + table.table() + ".csv", csv(table, locale));
            }
            files(zip, found);
        }
    }

    private void files(ZipOutputStream zip, List<PersonalData.Found> found) throws IOException {
        for (var table : found) {
            if (!table.table().equals("attachment")) {
                continue;
            }
            for (var row : table.rows()) {
                var id = UUID.fromString(row.path("id").asText());
                try (var bytes = acting.asSystem(() -> attachments.open(id)).bytes()) {
                    zip.putNextEntry(new ZipEntry(
                            "files/" + id + "-" + row.path("file_name").asText()));
                    bytes.transferTo(zip);
                } catch (RuleViolation lost) {
                    // the disk has lost it, which the checks of the house tell; the rest is given all the same
                    entry(zip, "files/" + id + "-missing.txt", lost.code().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static byte[] json(UUID person, List<PersonalData.Found> found, Instant now) throws IOException {
        var whole = JsonColumn.CANONICAL.createObjectNode();
        whole.put("person", person.toString());
        whole.put("at", now.toString());
        var tables = whole.putObject("tables");
        for (var table : found) {
            tables.putArray(table.table()).addAll(table.rows());
        }
        return JsonColumn.CANONICAL.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    }

    private byte[] html(List<PersonalData.Found> found, boolean own, Locale locale, Instant now) {
        var tables = found.stream()
                .map(table -> {
                    var columns = columns(table.rows());
                    return new Table(
                            texts.in(locale, "privacy.table." + table.table()),
                            table.table(),
                            columns,
                            table.rows().stream()
                                    .map(row -> cells(row, columns))
                                    .toList());
                })
                .toList();
        var sheet = new Sheet(
                texts.in(locale, "privacy.export.title"),
                texts.in(locale, "privacy.export.lead", now),
                own ? "" : texts.in(locale, "privacy.export.withheld"),
                tables);
        var context = new Context(locale);
        context.setVariable("sheet", sheet);
        context.setVariable("language", locale.getLanguage());
        return templates.process("privacy/data", context).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] csv(PersonalData.Found table, Locale locale) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        var columns = columns(table.rows());
        var export = CsvExport.of(bytes, locale, columns);
        for (var row : table.rows()) {
            export.line(cells(row, columns).toArray());
        }
        export.end();
        return bytes.toByteArray();
    }

    private static List<String> columns(List<ObjectNode> rows) {
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
        return List.copyOf(columns);
    }

    private static List<String> cells(ObjectNode row, List<String> columns) {
        return columns.stream()
                .map(row::path)
                .map(value -> value.isMissingNode() ? "" : value.isTextual() ? value.asText() : value.toString())
                .toList();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }

    /** How many rows of which tables an export would give, for a look before. */
    @Transactional(readOnly = true)
    public List<Count> counts(Actor actor, UUID person) {
        if (!actor.is(person) && !actor.has(Role.ADMIN) && !actor.has(Role.AGENCY_OFFICER)) {
            throw RuleViolation.forbidden("privacy.export.forbidden");
        }
        return data.of(person, actor.is(person)).stream()
                .map(table -> new Count(table.table(), table.rows().size()))
                .toList();
    }

    /** Rows of one table. */
    public record Count(String table, int rows) {}
}
