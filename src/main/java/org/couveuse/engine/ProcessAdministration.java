package org.couveuse.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.couveuse.audit.Trail;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator knows about processes: models with their versions, how many run, and the background steps that
 * failed too often. It shows numbers and names of nodes, never a variable.
 */
@Service
@Transactional
public class ProcessAdministration {

    private static final int MOST_MODELS = 200;
    private static final int MOST_VERSIONS = 50;
    private static final String FAILED = "failedJob";

    private final RepositoryService models;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Diagrams diagrams;
    private final IncidentReading incidents;
    private final ModelWords words;
    private final CurrentActor actor;
    private final Trail trail;
    private final Clock clock;

    ProcessAdministration(
            RepositoryService models,
            RuntimeService runtime,
            ManagementService jobs,
            Diagrams diagrams,
            IncidentReading incidents,
            ModelWords words,
            CurrentActor actor,
            Trail trail,
            Clock clock) {
        this.models = models;
        this.runtime = runtime;
        this.jobs = jobs;
        this.diagrams = diagrams;
        this.incidents = incidents;
        this.words = words;
        this.actor = actor;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A model of a process.
     *
     * @param process its id, e.g. {@code needIntake}
     * @param version the latest, which new instances run
     * @param running instances of all versions
     * @param failed background steps that wait for somebody to look at them
     */
    public record Definition(String process, String name, int version, long running, long failed) {}

    /** One version of a model, and how many instances still run it. */
    public record Version(int version, Instant deployed, long running) {}

    /**
     * A background step that failed as often as it may.
     *
     * @param key the aggregate whose process stands still
     * @param message why, without what people wrote
     */
    public record Incident(
            String id,
            String process,
            String processName,
            String node,
            String nodeName,
            @Nullable UUID key,
            String message,
            Instant since) {}

    /** All models, at their latest version. */
    @Transactional(readOnly = true)
    public List<Definition> definitions(Locale locale) {
        requireAdministrator();
        return models
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .listPage(0, MOST_MODELS)
                .stream()
                .map(model -> definition(model, locale))
                .toList();
    }

    /** One model at its latest version; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Definition definition(String process, Locale locale) {
        requireAdministrator();
        return definition(latest(process), locale);
    }

    /** Versions of a model, the latest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(String process) {
        requireAdministrator();
        return models
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .listPage(0, MOST_VERSIONS)
                .stream()
                .map(this::version)
                .toList();
    }

    /** The latest model of a process; the nodes where something waits or runs in that version are marked. */
    @Transactional(readOnly = true)
    public Diagrams.Picture picture(String process, Locale locale) {
        requireAdministrator();
        var definition = latest(process).getId();
        var active = jobs.createActivityStatisticsQuery(definition).listPage(0, MOST_MODELS).stream()
                .map(ActivityStatistics::getId)
                .map(id -> id.replace("#multiInstanceBody", ""))
                .collect(Collectors.toSet());
        return diagrams.picture(definition, active, java.util.Set.of(), locale);
    }

    /** Background steps that failed, the latest first. */
    @Transactional(readOnly = true)
    public Slice<Incident> incidents(int page, int limit, Locale locale) {
        requireAdministrator();
        var found = runtime.createIncidentQuery()
                .incidentType(FAILED)
                .orderByIncidentTimestamp()
                .desc()
                .orderByIncidentId()
                .asc()
                .listPage(page * limit, limit + 1);
        var items = found.stream()
                .limit(limit)
                .map(each -> incidents.read(each, locale))
                .toList();
        return new Slice<>(items, found.size() > limit ? String.valueOf(page + 1) : null);
    }

    /** How many background steps failed and wait. */
    @Transactional(readOnly = true)
    public long failed() {
        requireAdministrator();
        return runtime.createIncidentQuery().incidentType(FAILED).count();
    }

    /** Has a failed step tried again at once; refuses an incident that is no longer there. */
    public void retry(String incident) {
        requireAdministrator();
        var found = runtime.createIncidentQuery()
                .incidentType(FAILED)
                .incidentId(incident)
                .singleResult();
        if (found == null) {
            throw RuleViolation.notFound();
        }
        var read = incidents.read(found, Texts.FRENCH);
        var job = found.getConfiguration();
        if (jobs.createJobQuery().jobId(job).count() == 0) {
            throw RuleViolation.notFound();
        }
        jobs.setJobRetries(job, 1);
        jobs.setJobDuedate(job, Date.from(clock.instant()));
        trail.record(new Trail.Event(
                actor.get().person(),
                "incident.retried",
                read.key() == null ? UUID.fromString(found.getProcessInstanceId()) : read.key(),
                read.process() + ", " + read.node()));
    }

    private ProcessDefinition latest(String process) {
        var found = models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        if (found == null) {
            throw RuleViolation.notFound();
        }
        return found;
    }

    private Definition definition(ProcessDefinition model, Locale locale) {
        var process = model.getKey();
        return new Definition(
                process,
                words.process(process, model.getName(), locale),
                model.getVersion(),
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .count(),
                runtime.createIncidentQuery()
                        .incidentType(FAILED)
                        .processDefinitionKeyIn(process)
                        .count());
    }

    private Version version(ProcessDefinition model) {
        var deployment = models.createDeploymentQuery()
                .deploymentId(model.getDeploymentId())
                .singleResult();
        return new Version(
                model.getVersion(),
                deployment.getDeploymentTime().toInstant(),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(model.getId())
                        .count());
    }

    private void requireAdministrator() {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.administratorsOnly");
        }
    }
}
