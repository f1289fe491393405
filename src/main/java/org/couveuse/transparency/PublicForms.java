package org.couveuse.transparency;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shared.Typed;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what a plain HTML form sent into the same JSON that programs send, and keeps what was typed for the answer. */
@Component
class PublicForms {

    private final Texts texts;

    PublicForms(Texts texts) {
        this.texts = texts;
    }

    /**
     * A form as it is shown: what was typed and what is wrong.
     *
     * @param values what was typed, by field
     * @param errors what is said beside each field
     * @param summary what is said on top; empty when nothing is wrong
     */
    record Shown(Map<String, String> values, Map<String, String> errors, String summary) {

        static Shown empty() {
            return new Shown(Map.of(), Map.of(), "");
        }
    }

    ObjectNode json(MultiValueMap<String, String> sent, List<String> fields) {
        var body = JsonColumn.CANONICAL.createObjectNode();
        values(sent, fields).forEach(body::put);
        return body;
    }

    Map<String, String> values(MultiValueMap<String, String> sent, List<String> fields) {
        var values = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var value = sent.getFirst(field);
            if (value != null && !value.isBlank()) {
                values.put(field, Typed.visible(value));
            }
        }
        return values;
    }

    Shown refused(MultiValueMap<String, String> sent, List<String> fields, RuleViolation refusal, Locale locale) {
        var errors = new LinkedHashMap<String, String>();
        refusal.fields()
                .forEach(p -> errors.putIfAbsent(
                        p.field(), texts.in(locale, p.code(), p.args().toArray())));
        var summary = texts.in(locale, refusal.code(), refusal.args().toArray());
        return new Shown(values(sent, fields), errors, summary);
    }

    Shown expired(MultiValueMap<String, String> sent, List<String> fields, Locale locale) {
        return new Shown(values(sent, fields), Map.of(), texts.in(locale, "transparency.form.expired"));
    }
}
