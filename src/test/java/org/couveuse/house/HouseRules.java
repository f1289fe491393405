package org.couveuse.house;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.couveuse.shared.KnownNew;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of the house that the compiler does not hold. They take the root package, so that the same rules judge the
 * product and the small house in {@code brokenhouse} that breaks each of them.
 */
final class HouseRules {

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("a room uses only rooms before it", new RoomOrder(root).rule());
        rules.put("only the engine room and process beans speak to the engine", engine());
        rules.put("only screens use Vaadin", vaadin());
        rules.put("repositories stay in their room", repositories());
        rules.put("screens and controllers use services, never repositories or transactions", doors());
        rules.put("a service's signature says what it takes", signatures());
        rules.put("an aggregate knows no framework but persistence", aggregates());
        rules.put("an aggregate's verbs stay in its room", verbs());
        rules.put("what is written is not looked for first", written());
        rules.put("now comes from the one clock", clock());
        rules.put("dates of the old kind stay in the engine room", oldDates());
        rules.put("no query takes an expression", expressions());
        rules.put("nothing typed becomes markup", markup());
        rules.put("a file is handed out by one link", files());
        rules.put("packages are named after what they hold", names());
        return rules;
    }

    private ArchRule engine() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".engine..")
                .and()
                .haveSimpleNameNotEndingWith("Process")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..");
    }

    private ArchRule vaadin() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".*.ui..", root + ".shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..");
    }

    private ArchRule repositories() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true);
    }

    private ArchRule doors() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".*.ui..", root + ".*.rest..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..");
    }

    private ArchRule signatures() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .should(new ArchCondition<>("take no Map and no Object") {
                    @Override
                    public void check(JavaMethod item, ConditionEvents events) {
                        item.getRawParameterTypes().stream()
                                .filter(t -> t.isEquivalentTo(Map.class) || t.isEquivalentTo(Object.class))
                                .forEach(t -> events.add(SimpleConditionEvent.violated(item, item.getFullName())));
                    }
                });
    }

    private ArchRule aggregates() {
        return noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.stereotype..",
                        "org.springframework.beans..",
                        "org.camunda..",
                        "com.vaadin..");
    }

    private ArchRule verbs() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .haveRawReturnType(void.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true);
    }

    /** A repository looks for what has an id of ours, unless a version number or the thing itself says it is new. */
    private ArchRule written() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotAssignableTo(KnownNew.class)
                .should(new ArchCondition<>("have a version number that may be missing") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (item.getAllFields().stream()
                                .noneMatch(f -> f.isAnnotatedWith(Version.class)
                                        && !f.getRawType().isPrimitive())) {
                            events.add(SimpleConditionEvent.violated(item, item.getName() + " is read before written"));
                        }
                    }
                });
    }

    private ArchRule clock() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("MovableClock")
                .should(callMethodWhere(new DescribedPredicate<JavaCall<?>>("ask the system for now") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        var owner = call.getTargetOwner();
                        var asks = call.getTarget().getName().equals("now")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty()
                                        && owner.getPackageName().equals("java.time")
                                || call.getTarget().getName().equals("currentTimeMillis");
                        return asks
                                || owner.isEquivalentTo(Clock.class)
                                        && call.getTarget().getName().startsWith("system");
                    }
                }));
    }

    private ArchRule oldDates() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".engine..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class);
    }

    private ArchRule expressions() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(callMethodWhere(new DescribedPredicate<JavaCall<?>>("build a query from an expression") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return call.getTarget().getName().endsWith("Expression")
                                && call.getTargetOwner().getName().startsWith("org.camunda")
                                && call.getTargetOwner().getSimpleName().endsWith("Query");
                    }
                }));
    }

    /** One component shows formatted words, and only after the sanitizer. */
    private ArchRule markup() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".shell.ui.SafeHtml")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.Html");
    }

    /** One link answers and tells what is refused to whoever follows it. */
    private ArchRule files() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".shell.ui.FileLink")
                .should()
                .callConstructor(Anchor.class, DownloadHandler.class, String.class);
    }

    private ArchRule names() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(
                        "..service..", "..dto..", "..mapper..", "..util..", "..utils..", "..config..", "..impl..");
    }
}
