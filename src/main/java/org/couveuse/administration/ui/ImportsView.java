package org.couveuse.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.PeopleImports;
import org.couveuse.people.Role;
import org.couveuse.shared.CsvImport;
import org.couveuse.shared.ImportReport;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.NeedImport;

/** Organisations, people and needs from a file or a pasted table: all of it or nothing, with a report by line. */
@Route(value = "admin/imports", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "AGENCY_OFFICER"})
public class ImportsView extends Page implements BeforeEnterObserver {

    /** What can be imported; the constant names the texts. */
    enum ImportKind {
        ORGANISATIONS,
        PEOPLE,
        NEEDS
    }

    private final transient PeopleImports people;
    private final transient NeedImport needs;
    private final transient CurrentActor current;
    private final Select<ImportKind> kind = new Select<>();
    private final TextArea pasted = new TextArea();
    private final Div columns = new Div();
    private final Div report = new Div();

    ImportsView(PeopleImports people, NeedImport needs, CurrentActor current) {
        this.people = people;
        this.needs = needs;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var administers = current.get().has(Role.ADMIN);
        if (administers) {
            crumb(Words.say("administration.title"), "/admin");
        } else {
            crumb(Words.say("needs.list.title"), "/besoins");
        }
        title(Words.say("administration.imports"));
        lead(Words.say("administration.imports.lead"));
        kind.setLabel(Words.say("administration.imports.kind"));
        kind.setItems(ImportKind.values());
        kind.setItemLabelGenerator(each -> each == null ? "" : Words.of(each));
        kind.addValueChangeListener(e -> explain());
        kind.setValue(administers ? ImportKind.ORGANISATIONS : ImportKind.NEEDS);
        pasted.setLabel(Words.say("administration.imports.paste"));
        pasted.setHelperText(Words.say("administration.imports.pasteHint"));
        pasted.setMinRows(6);
        pasted.setWidthFull();
        report.getElement().setAttribute("aria-live", "polite");
        report.addClassName("stack");
        explain();
        add(new Card(
                kind,
                columns,
                upload(),
                pasted,
                Card.buttons(Action.primary(Words.say("administration.imports.send"), this::send))));
        add(report);
    }

    private void explain() {
        columns.removeAll();
        if (kind.getValue() != null) {
            columns.add(Part.quiet(Words.say("administration.imports.columns." + kind.getValue())));
        }
    }

    private Upload upload() {
        var upload = new Upload((UploadHandler) this::receive);
        upload.setI18n(Fields.upload());
        upload.setMaxFileSize(CsvImport.LARGEST);
        upload.setMaxFiles(1);
        upload.setUploadButton(Action.secondary(Words.say("administration.imports.choose"), () -> {})
                .icon(Icon.UP));
        upload.setDropLabel(new Span(Words.say("administration.imports.drop")));
        upload.setDropLabelIcon(new Span());
        upload.getElement().addEventListener("upload-success", e -> upload.clearFileList());
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(CsvImport.LARGEST + 1);
        }
        event.getUI().access(() -> take(bytes));
    }

    private void send() {
        take(pasted.getValue().getBytes(StandardCharsets.UTF_8));
    }

    private void take(byte[] bytes) {
        report.removeAll();
        if (kind.getValue() == null) {
            report.add(Notice.problem(Words.say("shared.required")));
            return;
        }
        try (var in = new ByteArrayInputStream(bytes)) {
            var result =
                    switch (kind.getValue()) {
                        case ORGANISATIONS -> people.organisations(in);
                        case PEOPLE -> people.people(in);
                        case NEEDS -> needs.needs(in, null);
                    };
            show(result);
        } catch (RuleViolation refusal) {
            var notice = Notice.problem(Words.say(refusal.code(), refusal.args().toArray()));
            refusal.fields()
                    .forEach(field -> notice.with(
                            Part.words(Words.say(field.code(), field.args().toArray()))));
            report.add(notice);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void show(ImportReport result) {
        if (result.isAccepted()) {
            pasted.clear();
            report.add(Notice.success(Words.say("shared.import.accepted", result.lines())));
            return;
        }
        report.add(Notice.problem(Words.say("shared.import.refused", result.lines())));
        var table = new DataTable(Words.say("administration.imports.report"))
                .column(Words.say("administration.imports.line"))
                .column(Words.say("administration.imports.column"))
                .column(Words.say("administration.imports.problem"));
        result.problems()
                .forEach(problem -> table.row(
                        String.valueOf(problem.line()),
                        problem.field() == null ? "—" : problem.field(),
                        Words.say(problem.code(), problem.args().toArray())));
        report.add(table);
    }
}
