package org.couveuse.inbox.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Words;

/** Unfinished forms, as kept. */
final class Drafts {

    private static final ObjectReader READER =
            JsonColumn.CANONICAL.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Drafts() {}

    /** What was kept; nothing when it is no JSON, which a program may have saved. */
    static JsonNode read(String body) {
        try {
            return READER.readTree(body);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** What was typed and could not be sent, to be read and copied. */
    static Component shown(String form, JsonNode draft, Texts texts) {
        var pairs = new KeyValues();
        draft.properties().forEach(field -> {
            var key = "task." + form + "." + field.getKey();
            if (texts.has(key) && field.getValue().isValueNode()) {
                var said = new Div(field.getValue().asText());
                said.addClassName("said");
                pairs.pair(Words.say(key), said);
            }
        });
        return new FoldedSection(Words.say("inbox.task.yourDraft"), pairs);
    }
}
