package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.deployment.WaveService.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wave is invited in the background: interrupted, resumed, done twice, raced, held, and with one who cannot be. */
@CouveuseTest
class WaveInvitingTest extends WaveCases {

    WaveInvitingTest() {
        super(80, 2);
    }

    private static final Reason WHY = new Reason("Une erreur dans le message.");

    @Autowired
    private CampaignStage stage;

    @Autowired
    private WaveService waves;

    @Autowired
    private CampaignEnding ending;

    @Autowired
    private CampaignFigures figures;

    @Autowired
    private Troupe troupe;

    @Test
    void launching_a_wave_invites_nobody_by_itself_and_the_background_does() {
        var scene = scenes.launched(3);

        assertThat(scenes.wave(scene).state()).isEqualTo(WaveState.INVITING);
        assertThat(scenes.invited(scene)).isZero();
        stage.work.pass();
        scenes.everybodyOnce(scene);
    }

    @Test
    void held_invitations_wait_until_they_are_resumed() {
        var scene = scenes.launched(30);
        var officer = troupe.actor(scene.cast().officer());
        scenes.batches(1);

        waves.hold(officer, scene.campaign(), WHY);
        scenes.finish();
        stage.work.pass();

        assertThat(scenes.wave(scene).held()).isTrue();
        assertThat(scenes.wave(scene).state()).isEqualTo(WaveState.INVITING);
        assertThat(scenes.invited(scene)).isEqualTo(WaveOpening.BATCH);
        assertThat(troupe.refused(scene.cast().officer(), () -> waves.hold(officer, scene.campaign(), WHY))
                        .code())
                .isEqualTo("deployment.noWaveInvites");
        assertThat(troupe.refused(
                                scene.cast().lead(),
                                () -> waves.resume(troupe.actor(scene.cast().lead()), scene.campaign(), WHY))
                        .code())
                .isEqualTo("deployment.agencyOnly");

        waves.resume(officer, scene.campaign(), WHY);
        assertThat(scenes.wave(scene).held()).isFalse();
        scenes.finish();
        scenes.everybodyOnce(scene);
        assertThat(troupe.refused(scene.cast().officer(), () -> waves.resume(officer, scene.campaign(), WHY))
                        .code())
                .isEqualTo("deployment.noWaveHeld");
    }

    @Test
    void an_organisation_that_cannot_be_invited_keeps_nobody_waiting_and_is_tried_again_when_asked() {
        var scene = scenes.launched(30);
        var last = scene.cast().organisations().get(29);
        var stranger = UUID.randomUUID();
        rename(scene.campaign(), last, stranger);

        scenes.finish();

        var wave = scenes.wave(scene);
        assertThat(wave.state()).isEqualTo(WaveState.STARTED);
        assertThat(wave.opened()).isEqualTo(29);
        assertThat(wave.failed()).isEqualTo(1);
        assertThat(scenes.invited(scene)).isEqualTo(29);

        rename(scene.campaign(), stranger, last);
        waves.resume(troupe.actor(scene.cast().officer()), scene.campaign(), WHY);
        scenes.finish();
        scenes.everybodyOnce(scene);
    }

    @Test
    void a_campaign_cancelled_in_the_middle_of_a_wave_invites_nobody_else_and_withdraws_the_others() {
        var scene = scenes.launched(30);
        var officer = troupe.actor(scene.cast().officer());
        scenes.batches(1);
        waves.hold(officer, scene.campaign(), WHY);

        ending.cancel(officer, scene.campaign(), WHY);
        time.runDue();
        stage.work.pass();
        time.runDue();
        stage.work.pass();

        assertThat(scenes.invited(scene)).isEqualTo(WaveOpening.BATCH);
        assertThat(scenes.wave(scene).state()).isEqualTo(WaveState.STARTED);
        assertThat(figures.standing(officer, scene.campaign()).sums().withdrawn())
                .isEqualTo(WaveOpening.BATCH);
    }

    private void rename(UUID campaign, UUID from, UUID to) {
        jdbc.sql("update campaign_audience set organisation = ? where campaign = ? and organisation = ?")
                .params(to, campaign, from)
                .update();
    }
}
