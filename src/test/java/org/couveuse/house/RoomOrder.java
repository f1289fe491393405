package org.couveuse.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The order of the rooms. */
final class RoomOrder {

    /** The value stream is the order: a room uses only rooms before it. */
    static final List<String> ROOMS = List.of(
            "shared",
            "audit",
            "people",
            "subjects",
            "documents",
            "notices",
            "engine",
            "shell",
            "inbox",
            "governance",
            "themes",
            "support",
            "incubators",
            "experiments",
            "sharing",
            "communities",
            "deployment",
            "steering",
            "transparency",
            "administration",
            "privacy",
            "demonstration");

    private final String root;

    RoomOrder(String root) {
        this.root = root;
    }

    ArchRule rule() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("use only rooms before their own") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        var own = ROOMS.indexOf(room(item));
                        item.getDirectDependenciesFromSelf().forEach(d -> {
                            var target = d.getTargetClass();
                            var other = ROOMS.indexOf(room(target));
                            if (own >= 0 && other > own) {
                                events.add(SimpleConditionEvent.violated(item, d.getDescription()));
                            }
                        });
                    }
                });
    }

    private String room(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        var rest = name.substring(root.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
