package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.internal.StringUtil;
import com.vaadin.flow.server.Platform;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.couveuse.shell.ui.Diagram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The committed front-end bundle fits the sources. When one of these fails, delete {@code src/main/bundles/prod.bundle},
 * run {@code mvn compile} and commit the new one.
 */
class BundleTest {

    private static JsonNode stats;

    @BeforeAll
    static void read() throws IOException {
        try (var zip = new ZipFile("src/main/bundles/prod.bundle");
                var in = zip.getInputStream(zip.getEntry("config/stats.json"))) {
            stats = new ObjectMapper().readTree(in);
        }
    }

    @Test
    void our_own_scripts_are_in_the_bundle_as_they_are_now() throws IOException {
        var folder = Path.of("src/main/frontend");
        try (var files = Files.walk(folder)) {
            var ours = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("generated")))
                    .filter(file -> file.toString().endsWith(".js"))
                    .toList();
            assertThat(ours).isNotEmpty();
            for (var file : ours) {
                var name = folder.relativize(file).toString();
                assertThat(stats.at("/frontendHashes").path(name).asText())
                        .as(name)
                        .isEqualTo(StringUtil.getHash(
                                Files.readString(file).replaceAll("\\r\\n", "\n"), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void the_packages_are_those_the_code_asks_for() {
        var diagram = Diagram.Picture.class.getAnnotation(NpmPackage.class);
        assertThat(stats.at("/packageJsonDependencies").path(diagram.value()).asText())
                .isEqualTo(diagram.version());
        assertThat(stats.at("/npmModules/@vaadin~1dialog").asText())
                .isEqualTo(Platform.getVaadinVersion().orElseThrow());
    }

    @Test
    void every_component_a_screen_uses_is_in_the_bundle() {
        var imports = StreamSupport.stream(stats.path("bundleImports").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (var used : components()) {
            modules(used).stream()
                    .filter(module -> !module.startsWith(".") && !imports.contains(lumo(module)))
                    .filter(module -> !imports.contains(module))
                    .forEach(module -> missing.add(used.getSimpleName() + " needs " + module));
        }
        assertThat(missing)
                .as("name the component in AppShell with @Uses and build the bundle again")
                .isEmpty();
    }

    /** What a route alone needs is loaded only for routes that were there when the bundle was built. */
    @Test
    void every_component_a_screen_uses_is_loaded_with_every_page() {
        var named = Arrays.stream(AppShell.class.getAnnotationsByType(Uses.class))
                .map(Uses::value)
                .collect(Collectors.toSet());
        var ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.couveuse").stream()
                        .filter(type -> type.isAnnotatedWith(JsModule.class))
                        .<Class<?>>map(JavaClass::reflect);
        assertThat(Stream.concat(ours, components().stream().filter(Component.class::isAssignableFrom))
                        .filter(type -> !Modifier.isAbstract(type.getModifiers())))
                .as("name the component in AppShell with @Uses and build the bundle again")
                .isNotEmpty()
                .isSubsetOf(named);
    }

    private static List<Class<?>> components() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.couveuse").stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass())
                        .filter(target -> target.getPackageName().startsWith("com.vaadin.flow.component."))
                        .filter(target -> target.isAnnotatedWith(JsModule.class)
                                || target.isAnnotatedWith(JsModule.Container.class))
                        .distinct()
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static List<String> modules(Class<?> component) {
        return Arrays.stream(component.getAnnotationsByType(JsModule.class))
                .map(JsModule::value)
                .toList();
    }

    /** Flow takes the module's themed variant: {@code @vaadin/select/src/…} becomes {@code @vaadin/select/theme/lumo/…}. */
    private static String lumo(String module) {
        return module.replace("/src/", "/theme/lumo/");
    }
}
