package org.couveuse.containers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.couveuse.containers.Compose.Service;

/** What is wrong between the nodes of a compose file and the proxy in front of them. */
final class NodeRules {

    private static final Pattern UPSTREAM = Pattern.compile("reverse_proxy ([^{\\n]*)");
    private static final Pattern PINNED = Pattern.compile("caddy:\\d+\\.\\d+\\.\\d+(-\\w+)?");

    private final Compose compose;
    private final String proxy;
    private final List<String> wrong = new ArrayList<>();

    NodeRules(Compose compose, String proxy) {
        this.compose = compose;
        this.proxy = proxy.replaceAll("(?m)^\\s*#.*$", "");
    }

    /** What is wrong, in words; empty when nothing is. */
    List<String> wrong() {
        var first = compose.services().get("couveuse");
        var front = compose.services().get("proxy");
        if (first == null || front == null || nodes().size() < 2) {
            return List.of("there are no two nodes with a proxy");
        }
        nodes().stream().filter(name -> !name.equals("couveuse")).forEach(name -> alike(name, first));
        that(first.ports().isEmpty(), "couveuse can be reached beside the proxy");
        that(PINNED.matcher(front.image()).matches(), "the proxy is not pinned");
        that(
                front.volumes().contains("./src/main/docker/Caddyfile:/etc/caddy/Caddyfile:ro"),
                "the proxy does not read its file");
        upstreams();
        that(proxy.contains("lb_policy cookie "), "who has signed in does not stay with a node");
        that(
                proxy.contains("health_uri /readyz") && proxy.contains("fail_duration"),
                "a node that is gone is not noticed");
        that(
                proxy.contains("path /actuator /actuator/* /readyz") && proxy.contains("respond @inside 404"),
                "the actuator is open to everybody");
        trust(first, front);
        return wrong;
    }

    private List<String> nodes() {
        return compose.services().keySet().stream()
                .filter(name -> name.matches("couveuse(-\\d+)?"))
                .sorted()
                .toList();
    }

    private void alike(String name, Service first) {
        var node = compose.services().get(name);
        var names = new TreeSet<>(first.raw().keySet());
        names.addAll(node.raw().keySet());
        names.removeIf(each -> String.valueOf(first.raw().get(each))
                .equals(String.valueOf(node.raw().get(each))));
        that(names.isEmpty(), name + " has other settings than couveuse: " + String.join(", ", names));
        that(node.volumes().equals(first.volumes()), name + " keeps its files elsewhere");
        that(node.ports().isEmpty(), name + " can be reached beside the proxy");
        that(
                !first.raw().getOrDefault("SPRING_PROFILES_ACTIVE", "").contains("demo")
                        || "service_healthy".equals(node.waitsFor().get("couveuse")),
                name + " starts beside the node that plays the demonstration");
    }

    private void upstreams() {
        var found = UPSTREAM.matcher(proxy);
        var to = found.find()
                ? Arrays.stream(found.group(1).strip().split("\\s+"))
                        .map(each -> each.replaceFirst(":8080$", ""))
                        .sorted()
                        .toList()
                : List.<String>of();
        that(to.equals(nodes()), "the proxy sends to " + to + ", and the nodes are " + nodes());
    }

    /** Of all addresses of the network the nodes believe the proxy's, and no other. */
    private void trust(Service node, Service front) {
        that(
                "native".equals(node.raw().get("SERVER_FORWARD_HEADERS_STRATEGY")),
                "the nodes do not listen to the proxy");
        var trusted = node.raw().getOrDefault("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES", ".*");
        var network =
                compose.subnets().stream().findFirst().orElse("10.0.0.0/24").replaceFirst("\\.\\d+/\\d+$", ".");
        var others = java.util.stream.IntStream.range(1, 255)
                .mapToObj(number -> network + number)
                .filter(address -> !address.equals(front.address()))
                .anyMatch(address -> address.matches(trusted));
        that(
                front.address().startsWith(network) && front.address().matches(trusted) && !others,
                "the nodes believe others than the proxy");
    }

    private void that(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
