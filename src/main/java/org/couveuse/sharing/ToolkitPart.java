package org.couveuse.sharing;

import java.util.Arrays;
import java.util.List;

/** The parts of a toolkit, in the order they are read. */
public enum ToolkitPart {
    /** What it is and what it brings, for somebody who has two minutes. */
    SUMMARY(true, "sommaire"),
    /** What is done, step by step. */
    PRACTICE(true, "pratique"),
    /** What must be there for it to work. */
    CONDITIONS(true, "conditions"),
    /** Who does what. */
    ROLES(true, "roles"),
    /** What it takes in money and in time. */
    COSTS(true, "couts"),
    /** What is needed in rooms, tools, equipment. */
    MATERIAL(false, "materiel"),
    /** Forms, letters, sheets to copy. */
    TEMPLATES(false, "gabarits"),
    /** How people learn it. */
    TRAINING(false, "formation"),
    /** What shows that it works, and its limits. */
    EVIDENCE(true, "preuves"),
    /** Whom to ask. */
    CONTACTS(true, "personnes-ressources"),
    /** What may be done with it. */
    LICENCE(true, "licence");

    private final boolean required;
    private final String file;

    ToolkitPart(boolean required, String file) {
        this.required = required;
        this.file = file;
    }

    /** Whether a toolkit cannot go without it. */
    public boolean required() {
        return required;
    }

    /** Name of its file in the toolkit's archive: {@code 02-pratique}. */
    String file() {
        return "%02d-%s".formatted(ordinal() + 1, file);
    }

    /** The parts a toolkit cannot go without. */
    static List<ToolkitPart> mandatory() {
        return Arrays.stream(values()).filter(ToolkitPart::required).toList();
    }
}
