package org.couveuse.shared;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for examples, by the name of the field. */
final class ExampleWords {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("title", "Guichet de reddition unique"),
            Map.entry("titleEnglish", "Single reporting desk"),
            Map.entry("name", "Musée de la civilisation"),
            Map.entry("code", "MCQ"),
            Map.entry("account", "agence1"),
            Map.entry("user", "agence1"),
            Map.entry("email", "prenom.nom@exemple.test"),
            Map.entry("reason", "Tout est prêt."),
            Map.entry("why", "C’est ce que les équipes demandent le plus."),
            Map.entry("statement", "Dans l’ordre du classement."),
            Map.entry("description", "Le formulaire demande trois fois la même adresse."),
            Map.entry("summary", "Une seule reddition de comptes par année, sur une même page."),
            Map.entry("summaryEnglish", "One report a year, on one page."),
            Map.entry("lessons", "Deux semaines d’essai suffisent pour savoir."),
            Map.entry("message", "Bienvenue dans la campagne."),
            Map.entry("words", "Les mesures le montrent."),
            Map.entry("question", "Combien de personnes sont touchées ?"),
            Map.entry("answer", "Environ deux cents par semaine."),
            Map.entry("language", "fr"),
            Map.entry("form", "user_triageNeed"),
            Map.entry("address", "/besoins/7f0c0a52-6f5e-4f5e-9d38-1f8a0c1f2b11"),
            Map.entry("next", "ZGV1eGnDqG1l"),
            Map.entry("id", "7f0c0a52-6f5e-4f5e-9d38-1f8a0c1f2b11"),
            Map.entry("task", "0b1f4f3a-9d0e-11f0-8f3a-0242ac120002"),
            Map.entry("token", "q1w2e3r4t5y6u7i8o9p0aA"),
            Map.entry("unit", "heures par mois"),
            Map.entry("indicator", "I1"),
            Map.entry("licence", "https://creativecommons.org/licenses/by/4.0/"),
            Map.entry("fingerprint", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            Map.entry("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            Map.entry("fileName", "gabarit.pdf"),
            Map.entry("mediaType", "application/pdf"),
            Map.entry("asked", "ADVISOR@7f0c0a52-6f5e-4f5e-9d38-1f8a0c1f2b11"),
            Map.entry("website", ""));

    /** Fields that hold the later of two moments. */
    private static final Set<String> LATE = Set.of(
            "closing", "ends", "endsOn", "end", "ended", "endedAt", "to", "until", "due", "freshUntil", "closed");

    boolean late(@Nullable RecordComponent field) {
        return field != null && LATE.contains(field.getName());
    }

    String of(String field) {
        return KNOWN.getOrDefault(field, "Quelques mots qui disent ce qu’il faut savoir.");
    }
}
