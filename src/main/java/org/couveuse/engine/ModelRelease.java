package org.couveuse.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.couveuse.shared.Turns;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the models of this release to the engine at the start, one node at a time: a model that changed becomes a new
 * version, one that did not stays. A node that is older than the database leaves the newer models in force: while nodes
 * are upgraded one after the other, an old one that restarts must not bring back what it knows.
 */
@Component
public class ModelRelease implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ModelRelease.class);
    private static final String NAME = "couveuse";
    private static final int MOST = 1000;

    private final RepositoryService models;
    private final ObjectProvider<Flyway> migrations;
    private final Turns turns;
    private final TransactionTemplate transaction;

    ModelRelease(
            RepositoryService models,
            ObjectProvider<Flyway> migrations,
            Turns turns,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.migrations = migrations;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a start made of a file with a model. */
    public enum Fate {
        /** The version in force is this one. */
        SAME,
        /** It became a new version. */
        DEPLOYED,
        /** The database knows a newer one, which stays in force. */
        OLDER
    }

    @Override
    public void afterPropertiesSet() {
        release(own());
    }

    /** Brings files with models, by their names, to the engine; what became of each. Tests call it by hand. */
    public Map<String, Fate> release(Map<String, byte[]> files) {
        Map<String, Fate> fates = new LinkedHashMap<>();
        transaction.executeWithoutResult(status -> {
            turns.take("models");
            var behind = isBehind();
            files.forEach((name, content) -> fates.put(name, fate(name, content, behind)));
            deploy(files, fates);
        });
        var older = names(fates, Fate.OLDER);
        if (!older.isEmpty()) {
            LOG.warn("this node is older than the database, whose newer models stay in force: {}", older);
        }
        return fates;
    }

    /** The files of this release. */
    public static Map<String, byte[]> own() {
        try {
            var found = new LinkedHashMap<String, byte[]>();
            for (var pattern : List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn")) {
                for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    found.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
                }
            }
            if (found.isEmpty()) {
                throw new IllegalStateException("this release has no models");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deploy(Map<String, byte[]> files, Map<String, Fate> fates) {
        var changed = names(fates, Fate.DEPLOYED);
        if (changed.isEmpty()) {
            return;
        }
        var deployment = models.createDeployment().name(NAME);
        for (var name : changed) {
            deployment.addInputStream(name, new java.io.ByteArrayInputStream(files.getOrDefault(name, new byte[0])));
        }
        deployment.deploy();
        LOG.info("models with a new version: {}", changed);
    }

    private Fate fate(String name, byte[] content, boolean behind) {
        var known = versions(name);
        if (known.isEmpty()) {
            return Fate.DEPLOYED;
        }
        if (Arrays.equals(content, content(known.get(0)))) {
            return Fate.SAME;
        }
        var before = known.stream().skip(1).anyMatch(each -> Arrays.equals(content, content(each)));
        return behind || before ? Fate.OLDER : Fate.DEPLOYED;
    }

    /** Versions of what a file defines, the latest first. */
    private List<ResourceDefinition> versions(String file) {
        var found = new ArrayList<ResourceDefinition>();
        if (file.endsWith(".dmn")) {
            found.addAll(models.createDecisionDefinitionQuery()
                    .decisionDefinitionResourceNameLike("%" + file)
                    .listPage(0, MOST));
        } else {
            found.addAll(models.createProcessDefinitionQuery()
                    .processDefinitionResourceNameLike("%" + file)
                    .listPage(0, MOST));
        }
        found.removeIf(each -> !each.getResourceName().replaceFirst("^.*/", "").equals(file));
        found.sort(Comparator.comparingInt(ResourceDefinition::getVersion).reversed());
        return found;
    }

    private byte[] content(ResourceDefinition version) {
        try (InputStream in = models.getResourceAsStream(version.getDeploymentId(), version.getResourceName())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the database has come further than this release knows. */
    private boolean isBehind() {
        return migrations.stream()
                .flatMap(flyway -> Arrays.stream(flyway.info().applied()))
                .anyMatch(each -> each.getState().name().startsWith("FUTURE"));
    }

    private static List<String> names(Map<String, Fate> fates, Fate wanted) {
        return fates.entrySet().stream()
                .filter(e -> e.getValue() == wanted)
                .map(Map.Entry::getKey)
                .toList();
    }
}
