package org.couveuse.deployment;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.CampaignPlan.Goal;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What one needs to know of a campaign or an adoption before deciding, and what can be chosen. */
@Component
class DeploymentFacts {

    private static final int NAMED = 20;

    private final CampaignFile file;
    private final CampaignFigures figures;
    private final Audience audience;
    private final Waves waves;
    private final Organisations organisations;
    private final People people;
    private final Subjects subjects;
    private final Texts texts;

    DeploymentFacts(
            CampaignFile file,
            CampaignFigures figures,
            Audience audience,
            Waves waves,
            Organisations organisations,
            People people,
            Subjects subjects,
            Texts texts) {
        this.file = file;
        this.figures = figures;
        this.audience = audience;
        this.waves = waves;
        this.organisations = organisations;
        this.people = people;
        this.subjects = subjects;
        this.texts = texts;
    }

    /** The solution, and what the campaign sets out to do. */
    List<Fact> campaign(Campaign campaign) {
        var facts = new ArrayList<Fact>();
        subjects.find(campaign.solution()).ifPresent(s -> facts.add(new Fact.Things("campaignSolution", List.of(s))));
        var sentBack = campaign.detail().signatures().sentBack();
        text(facts, "campaignSentBack", sentBack);
        var plan = campaign.plan();
        if (plan == null) {
            return facts;
        }
        facts.add(number("campaignAudience", audience.size(campaign.id()), "organisations"));
        facts.add(new Fact.Word("campaignOffer", campaign.offer()));
        facts.add(new Fact.Rows(
                "campaignGoals",
                List.of("name", "baseline", "target"),
                plan.goals().stream()
                        .map(g -> List.of(
                                g.name(), g.baseline() == null ? "–" : shown(g.baseline(), g), shown(g.target(), g)))
                        .toList()));
        facts.add(new Fact.Rows(
                "campaignWaves",
                List.of("number", "on", "size"),
                waves.findByCampaignOrderByNumber(campaign.id()).stream()
                        .map(Wave::row)
                        .map(w -> List.of(
                                String.valueOf(w.number()),
                                waited(w),
                                String.valueOf(w.size() > 0 ? w.size() : w.plannedSize())))
                        .toList()));
        return facts;
    }

    /** What the catalogue knows of the solution, for who prepares. */
    List<Fact> preparing(Campaign campaign, SolutionFacts.Known known) {
        var facts = new ArrayList<>(campaign(campaign));
        facts.add(new Fact.Word("scaleOffer", known.offer()));
        var level = known.evidenceLevel();
        if (level != null) {
            facts.add(number("scaleEvidence", level, null));
        }
        facts.add(number("scaleSites", known.sites(), null));
        facts.add(number("scaleContexts", known.contexts(), null));
        facts.add(number("scaleToolkit", known.toolkitCompleteness(), "percent"));
        return facts;
    }

    /** How far the campaign has come. */
    List<Fact> standing(Campaign campaign) {
        var sums = figures.sums(campaign.id());
        var facts = new ArrayList<Fact>();
        facts.add(number("campaignInvited", sums.invited(), "organisations"));
        facts.add(number("campaignAdopted", sums.adopted(), "organisations"));
        facts.add(number("campaignDeclined", sums.in(AdoptionState.DECLINED), "organisations"));
        facts.add(number("campaignFree", audience.free(campaign.id()).size(), "organisations"));
        facts.addAll(campaign(campaign));
        return facts;
    }

    /** What the lead proposes for a wave. */
    List<Fact> proposal(Campaign campaign, Wave wave) {
        var facts = new ArrayList<Fact>();
        var row = wave.row();
        facts.add(number("waveNumber", row.number(), null));
        if (wave.proposal() != null) {
            facts.add(new Fact.Word("waveProposal", wave.proposal()));
        }
        facts.add(number("waveSize", row.size(), "organisations"));
        var names = audience.names(wave.id(), NAMED);
        if (!names.isEmpty()) {
            facts.add(new Fact.Text("waveFirst", String.join(", ", names)));
        }
        text(facts, "waveMessage", row.message());
        text(facts, "waveLearned", row.learned());
        facts.addAll(standing(campaign));
        return facts;
    }

    /** The campaign as an organisation needs to know it, and how far the organisation has come. */
    List<Fact> adoption(Adoption adoption) {
        var campaign = file.campaign(adoption.campaign());
        var facts = new ArrayList<Fact>();
        subjects.find(campaign.solution()).ifPresent(s -> facts.add(new Fact.Things("campaignSolution", List.of(s))));
        organisations
                .find(adoption.organisation())
                .ifPresent(o -> facts.add(new Fact.Text("adoptionOrganisation", o.name())));
        facts.add(new Fact.Word("campaignOffer", campaign.offer()));
        waves.findByCampaignOrderByNumber(campaign.id()).stream()
                .filter(w -> w.number() == adoption.wave())
                .map(w -> w.row().message())
                .forEach(message -> text(facts, "waveMessage", message));
        var plan = campaign.plan();
        if (plan != null) {
            facts.add(new Fact.Text("campaignMessages", String.join("\n", plan.keyMessages())));
        }
        var known = adoption.file();
        var installation = known.installationOn();
        if (installation != null) {
            facts.add(new Fact.Moment("adoptionInstallation", file.morning(installation)));
        }
        steps(facts, known.plan());
        text(facts, "adoptionObstacle", known.obstacle());
        text(facts, "adoptionReview", known.reviewWords());
        return facts;
    }

    List<Choice> goals(Campaign campaign) {
        var plan = campaign.plan();
        return plan == null
                ? List.of()
                : plan.goals().stream()
                        .map(g -> new Choice(g.id().toString(), g.name(), g.unit()))
                        .toList();
    }

    /** Some words of an enumeration, where not all of them can be chosen. */
    List<Choice> words(List<? extends Enum<?>> possible) {
        return possible.stream()
                .map(word -> Choice.of(word, texts.of(LocaleContextHolder.getLocale(), word)))
                .toList();
    }

    List<Choice> persons(List<UUID> ids) {
        return people.names(ids).entrySet().stream()
                .map(e -> Choice.of(e.getKey(), e.getValue()))
                .toList();
    }

    private void steps(List<Fact> facts, @Nullable AdoptionPlan plan) {
        if (plan != null) {
            facts.add(new Fact.Rows(
                    "adoptionSteps",
                    List.of("title", "owner", "to", "done"),
                    plan.steps().stream()
                            .map(s -> List.of(s.title(), s.owner(), day(s.to()), percent(s.done())))
                            .toList()));
        }
    }

    /** What a wave waits for: its day, a share, or the first of both. */
    private String waited(CampaignService.WaveRow wave) {
        var locale = LocaleContextHolder.getLocale();
        var on = wave.plannedOn();
        var share = wave.afterShare();
        var what = wave.afterWhat();
        if (share == null || what == null) {
            return on == null ? "–" : day(on);
        }
        var words = texts.in(locale, "deployment.waves.after." + what, percent(share));
        return on == null ? words : texts.in(locale, "deployment.waves.either", day(on), words);
    }

    static String shown(BigDecimal value, Goal goal) {
        return NumberFormat.getInstance(LocaleContextHolder.getLocale()).format(value) + "\u00a0" + goal.unit();
    }

    private String day(LocalDate day) {
        return texts.date(LocaleContextHolder.getLocale(), day);
    }

    static String percent(int share) {
        return Texts.nearest(LocaleContextHolder.getLocale()).equals(Texts.FRENCH) ? share + "\u00a0%" : share + "%";
    }

    private static void text(List<Fact> facts, String key, @Nullable String text) {
        if (text != null) {
            facts.add(new Fact.Text(key, text));
        }
    }

    static Fact number(String key, int value, @Nullable String unit) {
        return new Fact.Figure(key, BigDecimal.valueOf(value), unit);
    }
}
