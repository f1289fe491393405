package org.couveuse.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the models say, in the language of who reads them. The models themselves speak French; their words in both
 * languages are in {@code texts/models_fr.properties} and {@code texts/models_en.properties}. A task or a process that
 * is drawn under its own title ({@code task.<id>}, {@code process.<id>}) takes the words of that title.
 */
@Component
public class ModelWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}?]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String NAME = "name";

    /** What bpmn-js writes the name of. The names of messages, errors and links are known to the engine, not drawn. */
    private static final List<Class<? extends BaseElement>> NAMED =
            List.of(FlowElement.class, MessageFlow.class, Participant.class, Lane.class, Process.class);

    private final RepositoryService models;
    private final Texts texts;

    /** A deployed model never changes, and there are few. */
    private final Map<Reading, String> readings = new ConcurrentHashMap<>();

    ModelWords(RepositoryService models, Texts texts) {
        this.models = models;
        this.texts = texts;
    }

    private record Reading(String definition, Locale language) {}

    /** The XML of a deployed model, its labels in the given language. */
    String model(String definition, Locale locale) {
        return readings.computeIfAbsent(
                new Reading(definition, Texts.nearest(locale)),
                reading -> translated(xml(reading.definition()), reading.language()));
    }

    /** A model's XML with its labels in the given language; ids and all else stay as they are. */
    public String translated(String xml, Locale locale) {
        if (Texts.nearest(locale).equals(Texts.FRENCH)) {
            return xml;
        }
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        for (var type : NAMED) {
            for (var element : model.getModelElementsByType(type)) {
                var name = element.getAttributeValue(NAME);
                if (name != null && !name.isBlank()) {
                    element.setAttributeValue(NAME, label(element, name, locale));
                }
            }
        }
        for (var note : model.getModelElementsByType(TextAnnotation.class)) {
            if (note.getText() != null) {
                note.getText().setTextContent(say(locale, note.getText().getTextContent()));
            }
        }
        return Bpmn.convertToString(model);
    }

    /** The name of a node of a deployed model; its id where it has none. */
    String node(String definition, String id, Locale locale) {
        var found = models.getBpmnModelInstance(definition).getModelElementById(id);
        var name = found == null ? null : found.getAttributeValue(NAME);
        return found instanceof BaseElement element && name != null && !name.isBlank()
                ? label(element, name, locale)
                : id;
    }

    /** The name of a process; its id where it has none. */
    String process(String id, @Nullable String name, Locale locale) {
        return name == null ? id : titled("process." + id, name, locale);
    }

    /**
     * The words of a title that has a key of its own, as long as the model says the same in French: an older version
     * may say something else.
     */
    String titled(String key, String phrase, Locale locale) {
        var french = phrase(phrase);
        return texts.has(key) && texts.in(Texts.FRENCH, key).equals(french)
                ? texts.in(locale, key)
                : say(locale, french);
    }

    /**
     * The key of a French phrase: the phrase itself with {@code _} for all that is neither letter nor digit, but for
     * the question mark that sets a gateway's question apart from the event that answers it.
     */
    public static String key(String phrase) {
        var words = BETWEEN_WORDS.matcher(phrase).replaceAll(" ").strip();
        return "model." + words.replace(' ', '_');
    }

    private String label(BaseElement element, String name, Locale locale) {
        return titled(title(element, name), name, locale);
    }

    private static String title(BaseElement element, String name) {
        if (element instanceof UserTask) {
            return "task." + element.getId();
        }
        var process = element instanceof Participant pool ? pool.getProcess() : element;
        return process instanceof Process ? "process." + process.getId() : key(name);
    }

    /** The words of a phrase; the phrase itself when only an older version of a model says it. */
    private String say(Locale locale, String phrase) {
        var key = key(phrase);
        return texts.has(key) ? texts.in(locale, key) : phrase(phrase);
    }

    private static String phrase(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ");
    }

    private String xml(String definition) {
        try (var in = models.getProcessModel(definition)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
