package org.couveuse.shell.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Vaadin's fields as our forms use them: labelled, with help above, in the page's language, telling of changes soon. */
public final class Fields {

    private static final int TELL_AFTER_MS = 800;

    private Fields() {}

    /** One line of text. */
    public static TextField text(String label, @Nullable String help, int longest) {
        var field = new TextField(label);
        field.setHelperText(help);
        field.setMaxLength(longest);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TELL_AFTER_MS);
        return field;
    }

    /** Several lines of text. */
    public static TextArea area(String label, @Nullable String help, int longest) {
        var field = new TextArea(label);
        field.setHelperText(help);
        field.setMaxLength(longest);
        field.setMinHeight("6rem");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TELL_AFTER_MS);
        return field;
    }

    /** A whole number. */
    public static IntegerField whole(String label, @Nullable String help) {
        var field = new IntegerField(label);
        field.setHelperText(help);
        field.addClassName("field-short");
        return field;
    }

    /** A number with decimals, in the page's language. */
    public static BigDecimalField decimal(String label, @Nullable String help) {
        var field = new BigDecimalField(label);
        field.setHelperText(help);
        field.setLocale(Words.locale());
        field.addClassName("field-short");
        return field;
    }

    /** A day. */
    public static DatePicker date(String label, @Nullable String help) {
        var field = new DatePicker(label);
        field.setHelperText(help);
        field.setLocale(Words.locale());
        field.setI18n(calendar());
        field.addClassName("field-short");
        return field;
    }

    /** A day and an hour. */
    public static DateTimePicker moment(String label, @Nullable String help) {
        var field = new DateTimePicker(label);
        field.setHelperText(help);
        field.setLocale(Words.locale());
        field.setDatePickerI18n(calendar());
        field.setDateAriaLabel(Words.say("shell.field.day", label));
        field.setTimeAriaLabel(Words.say("shell.field.hour", label));
        return field;
    }

    /** The words of a place for files. */
    public static UploadI18N upload() {
        var words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(Words.say("shell.upload.dropOne"))
                .setMany(Words.say("shell.upload.dropMany")));
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(Words.say("shell.upload.addOne"))
                .setMany(Words.say("shell.upload.addMany")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(Words.say("shell.upload.tooMany"))
                .setFileIsTooBig(Words.say("shell.upload.tooBig"))
                .setIncorrectFileType(Words.say("shell.upload.wrongType")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Words.say("shell.upload.connecting"))
                        .setStalled(Words.say("shell.upload.stalled"))
                        .setProcessing(Words.say("shell.upload.processing"))
                        .setHeld(Words.say("shell.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(Words.say("shell.upload.remaining") + " ")
                        .setUnknown(Words.say("shell.upload.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Words.say("shell.upload.unavailable"))
                        .setUnexpectedServerError(Words.say("shell.upload.failed"))
                        .setForbidden(Words.say("shell.upload.forbidden"))));
        words.setFile(new UploadI18N.File()
                .setRetry(Words.say("shell.upload.retry"))
                .setStart(Words.say("shell.upload.start"))
                .setRemove(Words.say("shell.upload.remove")));
        words.setUnits(List.of("o", "ko", "Mo", "Go"));
        return words;
    }

    private static DatePicker.DatePickerI18n calendar() {
        var locale = Words.locale();
        var days = Stream.of(DayOfWeek.values())
                .map(day -> DayOfWeek.of((day.getValue() + 5) % 7 + 1))
                .toList();
        return new DatePicker.DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                        .toList())
                .setWeekdaysShort(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .toList())
                .setFirstDayOfWeek(0)
                .setDateFormat("yyyy-MM-dd")
                .setToday(Words.say("shell.due.today"))
                .setCancel(Words.say("shell.question.cancel"))
                .setReferenceDate(LocalDate.of(Shown.today().getYear(), 1, 1));
    }
}
