package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.couveuse.documents.Attachments;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.FileLink;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** Files of a thing, and a place to add one; what is in a file is checked when it has arrived. */
final class AttachmentsSection extends FoldedSection {

    /** A browser looks for the part that an address names before it is there; after the page has been shown, it is. */
    private static final String SHOW =
            "if (location.hash === $0) setTimeout(() => { this.scrollIntoView(); this.querySelector('summary')?.focus(); }, 200);";

    private final transient Attachments attachments;
    private final transient Reach reach;
    private final UUID subject;
    private final transient Runnable added;
    private final Div files = new Div();
    private final Div said = new Div();

    AttachmentsSection(Attachments attachments, Reach reach, UUID subject, boolean adds) {
        this(attachments, reach, subject, adds, () -> {});
    }

    /** The same, for somebody who wants to know of each file that is added. */
    AttachmentsSection(Attachments attachments, Reach reach, UUID subject, boolean adds, Runnable added) {
        super(Words.say("inbox.files"));
        this.added = added;
        this.attachments = attachments;
        this.reach = reach;
        this.subject = subject;
        files.addClassName("stack-s");
        said.getElement().setAttribute("aria-live", "polite");
        content(files, said);
        if (adds && !reach.actor().has(Role.AUDITOR)) {
            content(files, said, upload());
        }
        read();
        open();
        setId(Attachments.PLACE);
        addAttachListener(e -> getElement().executeJs(SHOW, "#" + Attachments.PLACE));
    }

    private Upload upload() {
        var upload = new Upload((UploadHandler) this::receive);
        upload.setUploadButton(Action.secondary(Words.say("inbox.files.choose"), () -> {})
                .icon(Icon.UP)
                .small());
        upload.setDropLabel(new Span(Words.say("inbox.files.drop")));
        upload.setDropLabelIcon(new Span());
        upload.getElement().addEventListener("upload-success", e -> {
            upload.clearFileList();
            read();
            added.run();
        });
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        var name = event.getFileName();
        try (var bytes = event.getInputStream()) {
            reach.in(who -> attachments.attach(subject, name, bytes));
            show(event.getUI(), () -> Notice.success(Words.say("inbox.files.added", name)));
        } catch (RuleViolation refusal) {
            show(event.getUI(), () -> Notice.problem(Sayings.of(refusal)));
        }
    }

    private void show(UI ui, Supplier<Notice> notice) {
        ui.access(() -> {
            said.removeAll();
            said.add(notice.get());
        });
    }

    private void read() {
        var rows = reach.in(who -> attachments.list(subject));
        files.removeAll();
        rows.forEach(row -> files.add(file(attachments, reach, row)));
        count(rows.isEmpty() ? null : Words.say("inbox.files.count", rows.size()));
    }

    /** A file as a line with its size; following it takes the file. */
    static Component file(Attachments attachments, Reach reach, Attachments.Row row) {
        var link = FileLink.named(row.fileName(), DownloadHandler.fromInputStream(event -> {
            var content = reach.in(who -> attachments.open(row.id()));
            return new DownloadResponse(content.bytes(), row.fileName(), "application/octet-stream", row.size());
        }));
        var size = new Span(Shown.size(row.size()));
        size.addClassName("quiet");
        var line = new Div(Icon.FILE.draw(), link, size);
        line.addClassName("file");
        return line;
    }
}
