package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day, or a moment: a day and an hour in the office's zone. */
final class DayAnswer implements Answer {

    private static final String TYPED = "_inputElementValue";

    private final DatePicker day;
    private final @Nullable TimePicker hour;
    private final Component shown;
    private final ZoneId zone;

    private DayAnswer(DatePicker day, @Nullable TimePicker hour, Component shown, ZoneId zone) {
        this.day = day;
        this.hour = hour;
        this.shown = shown;
        this.zone = zone;
    }

    /** A day. */
    static DayAnswer day(Question question) {
        var day = Answer.dress(Days.picker(question.asking().locale()), question);
        return new DayAnswer(day, null, day, question.asking().texts().zone());
    }

    /** A moment. */
    static DayAnswer moment(Question question) {
        var asking = question.asking();
        var day = Days.picker(asking.locale());
        day.setLabel(asking.say("inbox.form.day"));
        day.setManualValidation(true);
        day.addValueChangeListener(e -> asking.changed().run());
        var hour = new TimePicker(asking.say("inbox.form.hour"));
        hour.setLocale("en".equals(asking.locale().getLanguage()) ? Locale.US : Locale.FRANCE);
        hour.setAutoOpen(false);
        hour.setStep(Duration.ofMinutes(15));
        hour.setManualValidation(true);
        hour.addValueChangeListener(e -> asking.changed().run());
        var both = new Fields(question.label(), question.hint());
        both.content().addClassName("field-pair");
        both.content().add(day, hour);
        return new DayAnswer(day, hour, both, asking.texts().zone());
    }

    @Override
    public Component component() {
        return shown;
    }

    @Override
    public @Nullable JsonNode value() {
        var typed = day.getElement().getProperty(TYPED, "");
        var date = day.getValue();
        if (hour == null) {
            return date != null ? new TextNode(date.toString()) : typed.isBlank() ? null : new TextNode(typed);
        }
        var time = hour.getValue();
        if (date != null && time != null) {
            return new TextNode(date.atTime(time).atZone(zone).toInstant().toString());
        }
        if (date == null && time == null && typed.isBlank()) {
            return null;
        }
        return new TextNode((date == null ? typed : date.toString()) + "T" + (time == null ? "" : time.toString()));
    }

    @Override
    public void value(@Nullable JsonNode json) {
        var text = json == null || json.isNull() ? "" : json.asText();
        try {
            if (hour == null) {
                day.setValue(text.isEmpty() ? null : LocalDate.parse(text));
            } else {
                moment(text, hour);
            }
        } catch (DateTimeException unfinished) {
            day.clear();
            day.getElement().setProperty(TYPED, text);
        }
    }

    private void moment(String text, TimePicker time) {
        if (text.length() > 16) {
            var at = instant(text).atZone(zone);
            day.setValue(at.toLocalDate());
            time.setValue(at.toLocalTime());
            return;
        }
        var cut = text.lastIndexOf('T');
        var hours = cut < 0 ? "" : text.substring(cut + 1);
        time.setValue(hours.isEmpty() ? null : LocalTime.parse(hours));
        var days = cut < 0 ? text : text.substring(0, cut);
        if (days.isEmpty()) {
            day.clear();
        } else {
            day.setValue(LocalDate.parse(days));
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
