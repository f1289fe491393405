package org.couveuse.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.couveuse.demonstration.Founding.Founded;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.themes.NeedImport;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.RoundPlanning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The demonstration's past, played through the real services while the clocks run: needs received and triaged, a round
 * decided in spring, another one open for the vote now.
 */
@Component
public class Story {

    private static final Logger LOG = LoggerFactory.getLogger(Story.class);

    /** Needs that become themes for the round of spring, by the beginning of their title. */
    private static final List<String> SPRING = List.of(
            "Rendre visibles les bloquants",
            "Simplifier les demandes de reddition",
            "Réduire le nombre d’intervenants",
            "Constituer rapidement des équipes",
            "Se doter de dispositifs de partage",
            "Déployer une salle de pilotage",
            "Concevoir les services à partir",
            "Aligner l’évaluation");

    /** Needs that become themes for the round of autumn. */
    private static final List<String> AUTUMN = List.of(
            "Rendre public un tableau de bord",
            "Adopter une identité numérique",
            "Accroître l’offre de coaching",
            "Accélérer la transformation",
            "Mettre sur pied des communautés",
            "Se donner une définition commune",
            "Reproduire et rehausser",
            "Améliorer la gestion des priorités");

    /** Needs that ask for the same as another: which joins which. */
    private static final Map<String, String> JOINED = Map.of(
            "Couper dans les procédures", "Simplifier les demandes de reddition",
            "Diminuer le travail en silo", "Réduire le nombre d’intervenants",
            "Placer le citoyen", "Concevoir les services à partir",
            "Créer des groupes de partage", "Se doter de dispositifs de partage",
            "Encourager les salles de pilotage", "Déployer une salle de pilotage");

    private static final List<String> MENTIONS =
            List.of("EXCELLENT", "VERY_GOOD", "GOOD", "FAIRLY_GOOD", "FAIR", "INSUFFICIENT", "TO_REJECT");

    private final Founding founding;
    private final Player player;
    private final NeedImport imports;
    private final NeedService needs;
    private final RoundPlanning rounds;
    private final ActingAs acting;
    private final TimeTravel time;

    Story(
            Founding founding,
            Player player,
            NeedImport imports,
            NeedService needs,
            RoundPlanning rounds,
            ActingAs acting,
            TimeTravel time) {
        this.founding = founding;
        this.player = player;
        this.imports = imports;
        this.needs = needs;
        this.rounds = rounds;
        this.acting = acting;
        this.time = time;
    }

    /** Founds everything and plays it up to now. */
    public void play() {
        var now = time.now();
        // what the tasks offer as examples is said in French, whatever machine plays them
        LocaleContextHolder.setLocale(Texts.FRENCH);
        try {
            time.set(now.minus(Duration.ofDays(240)));
            var founded = founding.found();
            time.forward(Duration.ofDays(10));
            receive(founded);
            triage(SPRING);
            join();
            var spring = round(founded, "Ronde du printemps 2026", Duration.ofDays(2), Duration.ofDays(14), 5);
            vote(spring, electors(), 0);
            time.forward(Duration.ofDays(17));
            decide(spring);
            LOG.info("demonstration: the round of spring is decided");
            time.to(now.minus(Duration.ofDays(20)));
            triage(AUTUMN);
            time.to(now.minus(Duration.ofDays(9)));
            var autumn = round(founded, "Ronde de l’automne 2026", Duration.ofDays(3), Duration.ofDays(13), 3);
            time.to(now.minus(Duration.ofDays(2)));
            vote(autumn, electors().subList(1, 6), 3);
            time.to(now);
        } finally {
            time.reset();
            LocaleContextHolder.resetLocaleContext();
        }
        LOG.info("demonstration: the round of autumn is open for the vote");
    }

    private void receive(Founded founded) {
        acting.as(founding.person("agence2"), () -> {
            try (var file = new ClassPathResource("demonstration/needs.csv").getInputStream()) {
                var report = imports.needs(file, founded.forum());
                if (!report.problems().isEmpty()) {
                    throw new IllegalStateException("the demonstration's needs: " + report.problems());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        time.runDue();
    }

    private void triage(List<String> beginnings) {
        for (var beginning : beginnings) {
            player.does(founding.person("agence1"), need(beginning), "user_triageNeed", example -> example);
            time.forward(Duration.ofHours(5));
        }
    }

    private void join() {
        JOINED.forEach((from, to) -> {
            player.does(founding.person("agence1"), need(from), "user_triageNeed", example -> {
                example.removeAll();
                example.put("outcome", "JOIN")
                        .put("joined", need(to).toString())
                        .put("reason", "Les deux besoins demandent la même chose ; ils avanceront ensemble.");
                return example;
            });
            time.forward(Duration.ofHours(3));
        });
    }

    private UUID round(Founded founded, String title, Duration opens, Duration closes, int capacity) {
        var officer = player.actor(founding.person("agence1"));
        var round = acting.as(officer.id(), () -> rounds.plan(officer, new RoundPlanning.New(founded.forum(), title)));
        time.runDue();
        var now = time.now();
        player.does(officer.id(), round, "user_prepareRound", example -> {
            example.put("title", title)
                    .put("capacity", capacity)
                    .put("opening", now.plus(opens).toString())
                    .put("closing", now.plus(closes).toString());
            return example;
        });
        time.forward(opens.plusHours(1));
        return round;
    }

    private void vote(UUID round, List<String> accounts, int shift) {
        for (var account : accounts) {
            var person = founding.person(account);
            var ballot = player.task(person, round, "user_castBallot");
            if (ballot.isEmpty()) {
                continue;
            }
            player.submits(person, ballot.get(), (task, who, example) -> mentions(example, account.hashCode(), shift));
            time.forward(Duration.ofHours(7));
        }
    }

    private static ObjectNode mentions(ObjectNode example, int member, int shift) {
        var lines = (ArrayNode) example.get("lines");
        for (var i = 0; i < lines.size(); i++) {
            var line = (ObjectNode) lines.get(i);
            if (!"RECUSED".equals(line.path("choice").asText())) {
                var leaning = Math.floorMod(member + i * 7 + shift, 4);
                line.put("choice", MENTIONS.get(Math.min(MENTIONS.size() - 1, i / 2 + leaning)));
            }
        }
        return example;
    }

    private void decide(UUID round) {
        player.does(founding.person("presidence"), round, "user_deliberate", example -> example);
        time.forward(Duration.ofDays(1));
        player.does(founding.person("forum1"), round, "user_confirmDecision", example -> example);
        time.runDue();
    }

    private UUID need(String beginning) {
        return acting
                .asSystem(() ->
                        needs.page(new NeedService.Query(java.util.Set.of(), java.util.Set.of(), beginning), null, 5))
                .items()
                .stream()
                .filter(row -> row.title().startsWith(beginning))
                .map(NeedService.Row::id)
                .findFirst()
                .orElseThrow(RuleViolation::notFound);
    }

    private static List<String> electors() {
        return Stream.concat(
                        Stream.of("presidence"), IntStream.rangeClosed(1, 8).mapToObj(i -> "forum" + i))
                .toList();
    }
}
