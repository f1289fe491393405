package org.couveuse.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.engine.TimeTravel;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/**
 * Puts the story's words over the example of a form: objects are merged, everything else is replaced. A text
 * {@code @name} stands for the person of that account, {@code #CODE} for an organisation, {@code *title} for the latest
 * idea whose title begins so, {@code +12d} for the day in twelve days and {@code +12d@17} for that day at 17:00.
 */
@Component
class Changes {

    private static final int MOST_IDEAS = 100;
    private static final Pattern IN_DAYS = Pattern.compile("\\+(\\d+)d(?:@(\\d+))?");

    private final Founding founding;
    private final SubjectLists subjects;
    private final TimeTravel time;
    private final Texts texts;

    Changes(Founding founding, SubjectLists subjects, TimeTravel time, Texts texts) {
        this.founding = founding;
        this.subjects = subjects;
        this.time = time;
        this.texts = texts;
    }

    /** The example with the changes; neither is altered. */
    ObjectNode over(ObjectNode example, ObjectNode changes) {
        var merged = example.deepCopy();
        changes.fields().forEachRemaining(field -> {
            var known = merged.get(field.getKey());
            merged.set(
                    field.getKey(),
                    known instanceof ObjectNode before && field.getValue() instanceof ObjectNode after
                            ? over(before, after)
                            : said(field.getValue()));
        });
        return merged;
    }

    private JsonNode said(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return over(JsonNodeFactory.instance.objectNode(), object);
        }
        if (value instanceof ArrayNode list) {
            var all = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> all.add(said(item)));
            return all;
        }
        return value.isTextual() ? TextNode.valueOf(said(value.textValue())) : value;
    }

    private String said(String text) {
        if (text.startsWith("@")) {
            return founding.person(text.substring(1)).toString();
        }
        if (text.startsWith("#")) {
            return founding.organisation(text.substring(1)).toString();
        }
        if (text.startsWith("*")) {
            return idea(text.substring(1)).toString();
        }
        var inDays = IN_DAYS.matcher(text);
        if (!inDays.matches()) {
            return text;
        }
        var day = LocalDate.ofInstant(time.now(), texts.zone()).plusDays(Long.parseLong(inDays.group(1)));
        return inDays.group(2) == null
                ? day.toString()
                : day.atTime(LocalTime.of(Integer.parseInt(inDays.group(2)), 0))
                        .atZone(texts.zone())
                        .toInstant()
                        .toString();
    }

    private UUID idea(String begins) {
        return subjects.latest(SubjectType.IDEA, Set.of(), MOST_IDEAS).stream()
                .map(Subject::card)
                .filter(card -> card.title().startsWith(begins))
                .map(Subject.Card::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no idea « " + begins + " »"));
    }
}
