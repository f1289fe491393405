package org.couveuse.containers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A compose file as read: services with what is asked of them, and the volumes. */
record Compose(Map<String, Service> services, List<String> volumes, List<String> subnets) {

    private static final Pattern GIVEN = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");

    /** One service; {@code raw} holds the environment as written, {@code environment} as it is without any given. */
    record Service(
            String image,
            String context,
            String dockerfile,
            Map<String, String> raw,
            Map<String, String> environment,
            List<String> ports,
            List<String> volumes,
            Map<String, String> waitsFor,
            String health,
            String address) {

        /** Host side of the port that leads to a port inside; empty when none does. */
        String published(String inside) {
            return ports.stream()
                    .filter(p -> p.endsWith(":" + inside))
                    .map(p -> p.substring(0, p.length() - inside.length() - 1))
                    .findFirst()
                    .orElse("");
        }
    }

    static Compose of(String text) {
        Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        var services = new LinkedHashMap<String, Service>();
        map(all.get("services")).forEach((name, service) -> services.put(name, service(map(service))));
        var subnets = map(all.get("networks")).values().stream()
                .flatMap(network -> maps(map(map(network).get("ipam")).get("config")).stream())
                .map(config -> String.valueOf(config.get("subnet")))
                .toList();
        return new Compose(services, List.copyOf(map(all.get("volumes")).keySet()), subnets);
    }

    private static Service service(Map<String, Object> from) {
        var raw = new LinkedHashMap<String, String>();
        map(from.get("environment")).forEach((name, value) -> raw.put(name, String.valueOf(value)));
        var environment = new LinkedHashMap<String, String>();
        raw.forEach((name, value) -> environment.put(name, GIVEN.matcher(value).replaceAll("$1")));
        var waits = new LinkedHashMap<String, String>();
        map(from.get("depends_on")).forEach((name, how) -> waits.put(name, String.valueOf(map(how).get("condition"))));
        var build = map(from.get("build"));
        return new Service(
                String.valueOf(from.getOrDefault("image", "")),
                String.valueOf(build.getOrDefault("context", "")),
                String.valueOf(build.getOrDefault("dockerfile", "")),
                raw,
                environment,
                list(from.get("ports")),
                list(from.get("volumes")),
                waits,
                String.join(" ", list(map(from.get("healthcheck")).get("test"))),
                map(from.get("networks")).values().stream()
                        .map(network -> String.valueOf(map(network).getOrDefault("ipv4_address", "")))
                        .findFirst()
                        .orElse(""));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object of) {
        return of instanceof Map ? (Map<String, Object>) of : Map.of();
    }

    private static List<Map<String, Object>> maps(Object of) {
        return of instanceof List<?> found ? found.stream().map(Compose::map).toList() : List.of();
    }

    private static List<String> list(Object of) {
        return of instanceof List<?> found ? found.stream().map(String::valueOf).toList() : List.of();
    }
}
