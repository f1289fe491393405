package org.couveuse.deployment;

import java.util.ArrayList;
import org.couveuse.deployment.WaveService.WaveLaunch;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Lancer la vague »: the incubator’s lead. */
@Component
@Transactional
class LaunchWaveTask implements TaskHandler<WaveLaunch> {

    private final WaveService waves;
    private final CampaignFile file;
    private final FreeOrganisations free;
    private final AudienceChoices audience;
    private final DeploymentFacts facts;
    private final Texts texts;

    LaunchWaveTask(
            WaveService waves,
            CampaignFile file,
            FreeOrganisations free,
            AudienceChoices audience,
            DeploymentFacts facts,
            Texts texts) {
        this.waves = waves;
        this.file = file;
        this.free = free;
        this.audience = audience;
        this.facts = facts;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_launchWave";
    }

    @Override
    public Class<WaveLaunch> submission() {
        return WaveLaunch.class;
    }

    @Override
    public TaskSheet<WaveLaunch> sheet(OpenTask task, Actor actor) {
        var wave = waves.next(task.key()).row();
        var known = new ArrayList<Fact>();
        if (wave.words() != null) {
            known.add(new Fact.Text("campaignSentBack", wave.words()));
        }
        known.addAll(facts.standing(file.campaign(task.key())));
        var example = new WaveLaunch(
                WaveProposal.LAUNCH,
                OrganisationSelection.ALL,
                wave.plannedSize(),
                texts.get("deployment.example.invitation"),
                null);
        return TaskSheet.of(known, example)
                .known(new WaveLaunch(
                        WaveProposal.LAUNCH,
                        OrganisationSelection.ALL,
                        wave.plannedSize(),
                        wave.message(),
                        wave.learned()))
                .choices("sectors", free.sectors(task.key()))
                .choices("regions", free.regions(task.key()))
                .choices("solutions", audience.solutions())
                .choices("organisations", free.choices(task.key()));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, WaveLaunch submission) {
        return waves.launch(task.key(), actor, submission);
    }
}
