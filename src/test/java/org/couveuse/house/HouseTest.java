package org.couveuse.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.couveuse.CouveuseApplication;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

class HouseTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.couveuse");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("brokenhouse");

    @TestFactory
    Stream<DynamicTest> the_product_keeps_every_rule_of_the_house() {
        return rules("org.couveuse")
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> a_broken_house_breaks_every_rule() {
        return rules("brokenhouse")
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                                rule.getValue().evaluate(BROKEN).hasViolation())
                        .as("a violation of: " + rule.getKey())
                        .isTrue()));
    }

    @Test
    void the_rooms_keep_to_what_they_declare() {
        ApplicationModules.of(CouveuseApplication.class).verify();
    }

    @Test
    void every_room_is_in_the_order() {
        var rooms = new TreeSet<String>();
        PRODUCT.stream()
                .map(c -> c.getPackageName())
                .filter(p -> p.startsWith("org.couveuse."))
                .map(p -> p.substring("org.couveuse.".length()))
                .map(p -> p.contains(".") ? p.substring(0, p.indexOf('.')) : p)
                .forEach(rooms::add);
        assertThat(RoomOrder.ROOMS).containsAll(rooms);
    }

    private static Stream<Map.Entry<String, ArchRule>> rules(String root) {
        return new HouseRules(root).all().entrySet().stream();
    }
}
