package org.couveuse.experiments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.couveuse.experiments.ExperimentReading;
import org.couveuse.experiments.ExperimentReading.Version;
import org.couveuse.experiments.MeasureEffect;
import org.couveuse.experiments.MeasureImport;
import org.couveuse.experiments.MeasureImport.Preview;
import org.couveuse.experiments.MeasureTemplate;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.CsvImport;
import org.couveuse.shared.ImportReport;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.FileLink;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** Figures from a file: first what each line would do and what is wrong with it, then all of them or none. */
@Route(value = "experimentations/:experiment/mesures/fichier", layout = MainLayout.class)
@PermitAll
public class MeasureFileView extends Page implements BeforeEnterObserver {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient ExperimentReading reading;
    private final transient MeasureImport imports;
    private final transient CurrentActor current;
    private final TextArea pasted = new TextArea();
    private final Div seen = new Div();
    private UUID experiment = new UUID(0, 0);

    MeasureFileView(ExperimentReading reading, MeasureImport imports, CurrentActor current) {
        this.reading = reading;
        this.imports = imports;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        experiment = Looks.id(event);
        var detail = reading.get(current.get(), experiment);
        clear();
        seen.removeAll();
        crumb(detail.experiment().title(), Looks.address(experiment));
        crumb(Words.say("experiments.enter"), Looks.address(experiment) + "/mesures");
        title(Words.say("experiments.file"));
        var version = detail.current();
        if (!detail.rights().record() || version == null) {
            add(Part.quiet(Words.say("experiments.notNow")));
            return;
        }
        lead(Words.say("experiments.file.lead"));
        seen.addClassName("stack");
        seen.getElement().setAttribute("aria-live", "polite");
        pasted.clear();
        pasted.setLabel(Words.say("experiments.file.paste"));
        pasted.setHelperText(Words.say("experiments.file.pasteHint"));
        pasted.setMinRows(4);
        pasted.setWidthFull();
        add(
                new Card(
                        Part.quiet(Words.say("experiments.file.columns")),
                        Card.buttons(template(version)),
                        upload(),
                        pasted,
                        Card.buttons(Action.secondary(
                                Words.say("experiments.file.look"),
                                () -> look(pasted.getValue().getBytes(StandardCharsets.UTF_8))))),
                seen);
    }

    private static FileLink template(Version version) {
        var locale = Words.locale();
        var texts = Words.texts();
        var today = Shown.today();
        return FileLink.button(Icon.DOWN, Words.say("experiments.file.template"), event -> {
            event.setFileName("mesures.xlsx");
            event.setContentType(XLSX);
            MeasureTemplate.write(version.card(), today, texts, locale, event.getOutputStream());
        });
    }

    private Upload upload() {
        var upload = new Upload((UploadHandler) this::receive);
        upload.setI18n(Fields.upload());
        upload.setMaxFileSize(CsvImport.LARGEST);
        upload.setMaxFiles(1);
        upload.setUploadButton(
                Action.secondary(Words.say("experiments.file.choose"), () -> {}).icon(Icon.UP));
        upload.setDropLabel(new Span(Words.say("experiments.file.drop")));
        upload.setDropLabelIcon(new Span());
        upload.getElement().addEventListener("upload-success", e -> upload.clearFileList());
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(CsvImport.LARGEST + 1);
        }
        event.getUI().access(() -> look(bytes));
    }

    /** Shows what a file would do. */
    public void look(byte[] file) {
        seen.removeAll();
        try {
            var preview = imports.preview(current.get(), experiment, new ByteArrayInputStream(file));
            show(preview, file);
        } catch (RuleViolation refusal) {
            seen.add(Notice.problem(Words.say(refusal.code(), refusal.args().toArray())));
        }
    }

    private void show(Preview preview, byte[] file) {
        if (!preview.report().isAccepted()) {
            seen.add(Notice.problem(Words.say("shared.import.refused", preview.lines())), problems(preview.report()));
        } else if (preview.stops()) {
            seen.add(Notice.problem(Words.say("experiments.file.stops")));
        }
        seen.add(Part.words(Words.say(
                "experiments.file.sum", preview.lines(), preview.adds(), preview.known(), preview.refused())));
        if (!preview.shown().isEmpty()) {
            seen.add(lines(preview));
        }
        if (preview.report().isAccepted()) {
            seen.add(Card.buttons(
                    Action.primary(Words.say("experiments.file.take", preview.adds()), () -> take(file)),
                    Action.secondary(Words.say("shell.question.cancel"), seen::removeAll)));
        }
    }

    private void take(byte[] file) {
        try {
            var report = imports.measures(current.get(), experiment, new ByteArrayInputStream(file));
            if (!report.isAccepted()) {
                // something changed since the file was shown
                look(file);
                return;
            }
            Messages.say(Notice.success(Words.say("shared.import.accepted", report.lines())));
            getUI().ifPresent(ui -> ui.navigate(Looks.address(experiment).substring(1)));
        } catch (RuleViolation refusal) {
            Messages.refuse(refusal);
        }
    }

    private static DataTable lines(Preview preview) {
        var table = new DataTable(Words.say("experiments.file.lines"))
                .figures(Words.say("experiments.file.line"))
                .column(Words.say("experiments.column.indicator"))
                .column(Words.say("experiments.column.day"))
                .figures(Words.say("experiments.value"))
                .column(Words.say("task.user_recordMeasures.values.group"))
                .figures(Words.say("task.user_recordMeasures.values.counted"))
                .column(Words.say("experiments.file.effect"));
        preview.shown()
                .forEach(line -> table.row(
                        new Span(Shown.number(line.line())),
                        new Span(line.indicator()),
                        new Span(line.day()),
                        new Span(line.value()),
                        new Span(line.group()),
                        new Span(line.counted()),
                        new StateWord(state(line.effect()), line.effect())));
        return table;
    }

    private static DataTable problems(ImportReport report) {
        var table = new DataTable(Words.say("experiments.file.wrong"))
                .figures(Words.say("experiments.file.line"))
                .column(Words.say("experiments.file.column"))
                .column(Words.say("experiments.file.wrong"));
        report.problems()
                .forEach(problem -> table.row(
                        String.valueOf(problem.line()),
                        problem.field() == null ? "—" : problem.field(),
                        Words.say(problem.code(), problem.args().toArray())));
        return table;
    }

    private static State state(MeasureEffect effect) {
        return switch (effect) {
            case ADDS -> State.DONE;
            case KNOWN -> State.TO_COME;
            case STOPS, REFUSED -> State.BLOCKED;
        };
    }
}
