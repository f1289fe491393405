package org.couveuse.administration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;

/**
 * Commands for those who run the product, instead of starting it: {@code backup --to=folder},
 * {@code check-backup --from=folder}, {@code restore --from=folder [--overwrite]}, {@code release-mails}. They read the
 * same settings as the product.
 */
public final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final List<String> COMMANDS = List.of("backup", "check-backup", "restore", "release-mails");
    private static final int WELL = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private Upkeep() {}

    /** What the commands need of the product: its database, its files, its migrations. It is no part of the product. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @ComponentScan(
            basePackages = "org.couveuse",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
    static final class Settings {}

    /** Does the command that the arguments name; nothing when they name none, and the product is to be started. */
    public static Optional<Integer> run(String... arguments) {
        if (arguments.length == 0 || !COMMANDS.contains(arguments[0])) {
            return Optional.empty();
        }
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("spring.datasource.hikari.maximum-pool-size=2", "spring.main.lazy-initialization=true")
                .run(arguments)) {
            return Optional.of(run(arguments[0], context));
        } catch (BackupRefused refusal) {
            LOG.error("{}", refusal.getMessage());
            return Optional.of(REFUSED);
        }
    }

    private static int run(String command, ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var database = BackupDatabase.of(
                context.getBean(DataSource.class),
                List.copyOf(context.getBeansOfType(JavaMigration.class).values()));
        var files = Path.of(settings.getProperty("couveuse.files", "./data/files"));
        var backup = new Backup(database, files.toAbsolutePath().normalize());
        var folder = folder(settings, command.equals("backup") ? "to" : "from");
        switch (command) {
            case "release-mails" -> {
                LOG.info("mails held since a restore are released: {}", database.releaseMails());
                return WELL;
            }
            case "backup" -> folder.ifPresent(backup::write);
            case "check-backup" ->
                folder.ifPresent(from -> LOG.info("the backup is whole: {}", BackupManifest.read(from)));
            default -> folder.ifPresent(from -> backup.restore(from, settings.containsProperty("overwrite")));
        }
        if (folder.isEmpty()) {
            LOG.error("say which folder: backup --to=folder, check-backup --from=folder, restore --from=folder");
            return MISUSED;
        }
        return WELL;
    }

    private static Optional<Path> folder(Environment settings, String option) {
        return Optional.ofNullable(settings.getProperty(option))
                .filter(name -> !name.isBlank())
                .map(name -> Path.of(name).toAbsolutePath().normalize());
    }
}
