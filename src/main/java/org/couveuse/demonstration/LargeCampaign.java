package org.couveuse.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.demonstration.AdoptionsAtLarge.Diary;
import org.couveuse.demonstration.InventedOrganisations.Answering;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.deployment.CampaignService;
import org.couveuse.deployment.CampaignService.OpenCampaign;
import org.couveuse.deployment.DeploymentWork;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.engine.Variable;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.sharing.Evidence;
import org.couveuse.sharing.SolutionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A campaign over several hundred organisations in three waves, played day after day beside the story: the real
 * organisations, and invented ones. What it brings comes from an incubator that was over before the product was there.
 */
@Component
class LargeCampaign {

    /** So many invented organisations there are in the large demonstration; with the real ones, 600. */
    static final int INVENTED = 572;

    /** The first day, counted from today. */
    static final int BEGINS = -135;

    private static final int OPENED = BEGINS + 15;
    private static final Logger LOG = LoggerFactory.getLogger(LargeCampaign.class);
    private static final Set<String> SHARING =
            Set.of("user_assembleToolkit", "user_reviewSolution", "user_publishSolution");
    private static final Set<String> PREPARING =
            Set.of("user_prepareCampaign", "user_approveCampaign", "user_countersignCampaign");
    private static final Set<String> LAUNCHING = Set.of("user_launchWave", "user_confirmWave");

    private final Founding founding;
    private final InventedOrganisations invented;
    private final AdoptionsAtLarge acts;
    private final Player player;
    private final Changes changes;
    private final SolutionService solutions;
    private final CampaignService campaigns;
    private final AdoptionReading adoptions;
    private final DeploymentWork work;
    private final Processes processes;
    private final Memberships memberships;
    private final ActingAs acting;
    private final TimeTravel time;

    LargeCampaign(
            Founding founding,
            InventedOrganisations invented,
            AdoptionsAtLarge acts,
            Player player,
            Changes changes,
            SolutionService solutions,
            CampaignService campaigns,
            AdoptionReading adoptions,
            DeploymentWork work,
            Processes processes,
            Memberships memberships,
            ActingAs acting,
            TimeTravel time) {
        this.founding = founding;
        this.invented = invented;
        this.acts = acts;
        this.player = player;
        this.changes = changes;
        this.solutions = solutions;
        this.campaigns = campaigns;
        this.adoptions = adoptions;
        this.work = work;
        this.processes = processes;
        this.memberships = memberships;
        this.acting = acting;
        this.time = time;
    }

    /** A telling with so many invented organisations. */
    Telling with(int organisations) {
        return new Telling(organisations);
    }

    /** The campaign as it is told once, day after day. */
    final class Telling {

        private final LargePlot said = LargePlot.read();
        private final Diary diary = new Diary();
        private final int organisations;
        private final UUID solution = UUID.randomUUID();
        private final List<List<Answering>> waves = new ArrayList<>();
        private UUID campaign = solution;
        private int launched;

        private Telling(int organisations) {
            this.organisations = organisations;
        }

        /** The campaign, once it is opened. */
        UUID campaign() {
            return campaign;
        }

        /** Plays one day; the clock stands at it. */
        void day(int day) {
            work.pass();
            if (day == BEGINS) {
                publish();
            } else if (day == OPENED) {
                divide(invented.register(organisations));
                open();
            } else if (day > OPENED && launched < waves.size()) {
                launch(day);
            }
            if (diary.day(day) > 0) {
                time.runDue();
                work.pass();
            }
        }

        /** Fails when something that was to be told was not. */
        void ended() {
            if (launched < waves.size() || diary.forgot()) {
                throw new IllegalStateException("the large campaign could not be told, only " + launched + " waves");
            }
        }

        private void publish() {
            var incubator = UUID.randomUUID();
            var forum = founding.found().forum();
            acting.asSystem(() -> {
                memberships.grant(founding.person("responsable1"), Role.TEAM_LEAD, incubator);
                memberships.grant(founding.person("equipe1"), Role.TEAM_MEMBER, incubator);
                solutions.open(new SolutionService.OpenSolution(
                        solution, incubator, forum, said.solution(), new Evidence(4, List.of(), 3, 3)));
                processes.start(
                        "sharing",
                        solution,
                        Outcome.of(Variable.id("incubator"), incubator).and(Variable.id("body"), forum));
            });
            time.runDue();
            player.clear(
                    solution,
                    task -> SHARING.contains(task.form()),
                    (task, who, example) -> task.form().equals("user_assembleToolkit")
                            ? changes.over(example, said.toolkit())
                            : example);
        }

        /** A tenth, then four tenths of the invented ones; the others with all real ones. */
        private void divide(List<Answering> all) {
            var mixed = all.stream()
                    .filter(who -> who.organisation().fictional())
                    .sorted(Comparator.comparing(who -> mix(who.organisation().code())))
                    .toList();
            var first = mixed.size() / 10;
            var second = mixed.size() / 2;
            waves.add(mixed.subList(0, first));
            waves.add(mixed.subList(first, second));
            var last = new ArrayList<>(mixed.subList(second, mixed.size()));
            all.stream().filter(who -> !who.organisation().fictional()).forEach(last::add);
            waves.add(last);
        }

        /** The same order on every machine, in which neighbours are of different kinds and regions. */
        private static int mix(String code) {
            return Integer.parseInt(code.substring("FICTIF".length())) * 7919 % 10_007;
        }

        private void open() {
            var officer = player.actor(founding.person("agence1"));
            var title = said.campaign().get("title").asText();
            campaign = acting.as(officer.id(), () -> campaigns.open(officer, new OpenCampaign(solution, title)));
            time.runDue();
            player.clear(
                    campaign,
                    task -> PREPARING.contains(task.form()),
                    (task, who, example) -> task.form().equals("user_prepareCampaign") ? plan(example) : example);
        }

        private ObjectNode plan(ObjectNode example) {
            var plan = said.campaign().deepCopy();
            var all = waves.stream().mapToInt(List::size).sum();
            for (var i = 0; i < waves.size(); i++) {
                ((ObjectNode) plan.get("waves").get(i))
                        .put("organisations", waves.get(i).size());
            }
            var targets = (ArrayNode) plan.get("adoptions");
            ((ObjectNode) targets.get(0)).put("adopted", all / 20);
            ((ObjectNode) targets.get(1)).put("adopted", all / 6);
            ((ObjectNode) targets.get(2)).put("adopted", all * 3 / 4);
            return changes.over(example, plan);
        }

        private void launch(int day) {
            if (player.waiting(campaign, "user_launchWave").isEmpty()) {
                return;
            }
            var wave = waves.get(launched);
            player.clear(
                    campaign,
                    task -> LAUNCHING.contains(task.form()),
                    (task, who, example) ->
                            task.form().equals("user_launchWave") ? invitation(example, wave) : example);
            work.pass();
            for (var place = 0; place < wave.size(); place++) {
                var who = wave.get(place);
                acts.write(diary, said, who, adoption(who), day, Fate.of(who, launched, place), place);
            }
            launched++;
            acts.out(campaign, launched);
            LOG.info("demonstration: wave {} is out, {} organisations", launched, wave.size());
        }

        private ObjectNode invitation(ObjectNode example, List<Answering> wave) {
            var words = example.objectNode()
                    .put("most", wave.size())
                    .put("message", said.messages().get(launched))
                    .put("learned", said.learned().get(launched));
            var also = words.putObject("organisations").putArray("also");
            wave.forEach(who -> also.add(who.organisation().id().toString()));
            return changes.over(example, words);
        }

        private UUID adoption(Answering who) {
            return adoptions.of(player.actor(who.contact()), who.organisation().id()).stream()
                    .filter(row -> row.campaign().equals(campaign))
                    .map(AdoptionReading.Row::id)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
