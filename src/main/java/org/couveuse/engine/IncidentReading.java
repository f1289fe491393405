package org.couveuse.engine;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.couveuse.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the engine's incidents: where a step failed and why, without the values a database quotes in its messages. */
@Component
class IncidentReading {

    /** What stands in quotes, or after the first line, may be somebody's words. */
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|«[^»]*»|\"[^\"]*\"");

    private static final int LONGEST = 300;

    private final RepositoryService models;
    private final RuntimeService runtime;
    private final ModelWords words;

    IncidentReading(RepositoryService models, RuntimeService runtime, ModelWords words) {
        this.models = models;
        this.runtime = runtime;
        this.words = words;
    }

    ProcessAdministration.Incident read(Incident incident, Locale locale) {
        var definition = models.getProcessDefinition(incident.getProcessDefinitionId());
        var node = incident.getFailedActivityId() == null ? incident.getActivityId() : incident.getFailedActivityId();
        return new ProcessAdministration.Incident(
                incident.getId(),
                definition.getKey(),
                words.process(definition.getKey(), definition.getName(), locale),
                node == null ? "" : node,
                node == null ? "" : words.node(definition.getId(), node, locale),
                key(incident.getProcessInstanceId()),
                withoutWords(incident.getIncidentMessage()),
                incident.getIncidentTimestamp().toInstant());
    }

    /** The first line of a message, without what it quotes. */
    static String withoutWords(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return "";
        }
        var line =
                QUOTED.matcher(message.strip().lines().findFirst().orElse("")).replaceAll("…");
        return Typed.shorten(line, LONGEST);
    }

    private @Nullable UUID key(@Nullable String instance) {
        if (instance == null) {
            return null;
        }
        var found =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        try {
            return found == null || found.getBusinessKey() == null ? null : UUID.fromString(found.getBusinessKey());
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
