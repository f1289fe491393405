package org.couveuse.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.couveuse.postgres.TestPostgres;
import org.springframework.context.ApplicationContext;

/**
 * The engine as one would take it from the shelf: the same version and history level on a database of its own in the
 * same server, nothing of the product listening. It runs the product's own models.
 */
final class BareEngine implements AutoCloseable {

    private final HikariDataSource source;
    private final ProcessEngine engine;

    /** Starts it beside a running product, whose delays its models use. */
    BareEngine(Base base, ApplicationContext product) throws IOException {
        var config = new HikariConfig();
        config.setMaximumPoolSize(20);
        if (base == Base.POSTGRESQL) {
            config.setJdbcUrl(TestPostgres.database());
            config.setUsername(TestPostgres.USER);
        } else {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "bare");
            config.setJdbcUrl("jdbc:h2:file:" + folder.toAbsolutePath() + "/bare;WRITE_DELAY=0");
            config.setUsername("sa");
        }
        source = new HikariDataSource(config);
        var engineConfig = new StandaloneProcessEngineConfiguration();
        engineConfig.setProcessEngineName("bare");
        engineConfig.setDataSource(source);
        engineConfig.setDatabaseSchemaUpdate("true");
        engineConfig.setHistory("full");
        engineConfig.setJobExecutorActivate(false);
        engineConfig.setEnforceHistoryTimeToLive(false);
        engineConfig.setMetricsEnabled(false);
        engineConfig.setBeans(Map.of("delays", product.getBean("delays")));
        engine = engineConfig.buildProcessEngine();
    }

    ProcessEngine engine() {
        return engine;
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }
}
