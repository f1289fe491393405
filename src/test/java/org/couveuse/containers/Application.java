package org.couveuse.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What the application itself says of its settings: the properties it reads with their types, its profiles, the values
 * of {@code application.yml}, and the build file.
 */
final class Application {

    private static final Pattern READ = Pattern.compile("\\$\\{(couveuse\\.[a-zA-Z.-]+)");
    private static final Pattern PROFILE = Pattern.compile("(?:@Profile\\(|Profiles\\.of\\()\\{?\"!?([a-z]+)\"");

    private final Map<String, String> properties = new TreeMap<>();
    private final TreeSet<String> profiles = new TreeSet<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final Element pom;

    Application() throws Exception {
        metadata();
        sources();
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        var read = yaml.getObject();
        if (read != null) {
            read.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        }
        settings.keySet().forEach(key -> properties.putIfAbsent(key, String.class.getName()));
        pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
    }

    /** The property that an environment variable sets, whichever of the two spellings of a dash was taken. */
    String property(String variable) {
        return properties.keySet().stream()
                .filter(name ->
                        spelled(name, "").equals(variable) || spelled(name, "_").equals(variable))
                .findFirst()
                .orElse("");
    }

    /** Name of a property's type. */
    String type(String property) {
        return properties.getOrDefault(property, String.class.getName());
    }

    boolean hasProfile(String name) {
        return profiles.contains(name);
    }

    /** A setting of {@code application.yml}, else what is given. */
    String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }

    /** Text of an element right below the project or its properties. */
    String pom(String name) {
        return child(pom, name)
                .or(() -> child(pom, "properties").flatMap(p -> child(p, name)))
                .map(e -> e.getTextContent().strip())
                .orElse("");
    }

    /** Name of the jar that the build makes. */
    String jar() {
        var named = child(pom, "build").flatMap(b -> child(b, "finalName"));
        return named.map(Node::getTextContent).orElse(pom("artifactId") + "-" + pom("version")) + ".jar";
    }

    /** Folders the build reads. */
    List<String> folders() {
        var resources = pom.getElementsByTagName("resource");
        var found = new TreeSet<>(List.of(".mvn", "src/main/java", "pom.xml"));
        for (var i = 0; i < resources.getLength(); i++) {
            child((Element) resources.item(i), "directory")
                    .ifPresent(d -> found.add(d.getTextContent().strip()));
        }
        return List.copyOf(found);
    }

    private static java.util.Optional<Element> child(Element parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return java.util.Optional.of(element);
            }
        }
        return java.util.Optional.empty();
    }

    private static String spelled(String property, String dash) {
        return property.replace("-", dash).replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private void metadata() throws IOException {
        var json = new ObjectMapper();
        var files = getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
        for (var file : Collections.list(files)) {
            for (JsonNode property : json.readTree(file).path("properties")) {
                properties.put(
                        property.path("name").asText(), property.path("type").asText(String.class.getName()));
            }
        }
    }

    private void sources() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            files = all.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList());
        }
        for (var file : files) {
            var text = Files.readString(file);
            READ.matcher(text).results().forEach(m -> properties.putIfAbsent(m.group(1), String.class.getName()));
            PROFILE.matcher(text).results().forEach(m -> profiles.add(m.group(1)));
        }
    }
}
