package org.couveuse.shell;

import static org.couveuse.people.Role.ADMIN;
import static org.couveuse.people.Role.ADOPTER_CONTACT;
import static org.couveuse.people.Role.AGENCY_OFFICER;
import static org.couveuse.people.Role.AUDITOR;
import static org.couveuse.people.Role.HOST_CONTACT;

import java.util.EnumSet;
import java.util.Set;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Words;

/** The entries of the menu, in order. An entry shows only when its screen exists and one of the person's roles has it. */
enum MenuEntry {
    HOME("", Icon.HOME, everybody()),
    TASKS("taches", Icon.TASKS, everybody()),
    NEEDS("besoins", Icon.NEED, allBut(HOST_CONTACT, ADOPTER_CONTACT, ADMIN)),
    THEMES("themes", Icon.THEME, allBut(HOST_CONTACT, ADOPTER_CONTACT, ADMIN), "rondes"),
    INCUBATORS("incubateurs", Icon.INCUB, allBut(ADOPTER_CONTACT, ADMIN), "idees", "experimentations"),
    SOLUTIONS("solutions", Icon.SOLUTION, everybody()),
    COMMUNITIES("communautes", Icon.TALK, allBut(ADMIN)),
    DEPLOYMENTS("deploiements", Icon.DEPLOY, allBut(ADMIN), "adoptions"),
    STEERING("pilotage", Icon.GAUGE, allBut(ADMIN), "bloquants"),
    BODIES("instances", Icon.PEOPLE, everybody(), "organisations", "personnes"),
    AUDIT("piste", Icon.LOCK, EnumSet.of(AUDITOR)),
    PRIVACY("confidentialite", Icon.LOCK, EnumSet.of(AGENCY_OFFICER, AUDITOR, ADMIN)),
    ADMINISTRATION("admin", Icon.SETTINGS, EnumSet.of(ADMIN), "controles");

    private final String address;
    private final Icon icon;
    private final Set<Role> roles;
    private final Set<String> alsoCurrentAt;

    MenuEntry(String address, Icon icon, Set<Role> roles, String... alsoCurrentAt) {
        this.address = address;
        this.icon = icon;
        this.roles = roles;
        this.alsoCurrentAt = Set.of(alsoCurrentAt);
    }

    /** Address without leading slash. */
    String address() {
        return address;
    }

    Icon icon() {
        return icon;
    }

    String label() {
        return Words.say("shell.menu." + name());
    }

    /** Whether the person's roles have it; home and tasks are everybody's. */
    boolean isFor(Actor actor) {
        return roles.size() == Role.values().length || roles.stream().anyMatch(actor::has);
    }

    /** Whether the page at this address belongs to this entry. */
    boolean covers(String path) {
        var slash = path.indexOf('/');
        var first = slash < 0 ? path : path.substring(0, slash);
        return first.equals(address) || alsoCurrentAt.contains(first);
    }

    private static Set<Role> everybody() {
        return EnumSet.allOf(Role.class);
    }

    private static Set<Role> allBut(Role first, Role... others) {
        return EnumSet.complementOf(EnumSet.of(first, others));
    }
}
