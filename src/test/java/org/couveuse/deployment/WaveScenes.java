package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.couveuse.deployment.CampaignService.WaveRow;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.hostile.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What can happen to a wave that is being invited, the same on every database. */
@Component
public class WaveScenes {

    private static final int BATCH = WaveOpening.BATCH;

    private final CampaignStage stage;
    private final WaveInviting inviting;
    private final WaveOpening opening;
    private final WaveRows rows;
    private final CampaignService campaigns;
    private final WaveService waves;
    private final RuntimeService engine;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;

    WaveScenes(
            CampaignStage stage,
            WaveInviting inviting,
            WaveOpening opening,
            WaveRows rows,
            CampaignService campaigns,
            WaveService waves,
            RuntimeService engine,
            JdbcClient jdbc,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.stage = stage;
        this.inviting = inviting;
        this.opening = opening;
        this.rows = rows;
        this.campaigns = campaigns;
        this.waves = waves;
        this.engine = engine;
        this.jdbc = jdbc;
        this.entities = entities;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A campaign whose only wave is launched. */
    public record Scene(Cast cast, UUID campaign) {}

    /** So many organisations, about to be invited. */
    public Scene launched(int organisations) {
        var cast = stage.cast(organisations);
        return new Scene(cast, stage.launched(cast));
    }

    /**
     * So many organisations of a wave that was confirmed yesterday and is held: nobody is invited before the agency
     * goes on. For a product that is started afterwards on the same database and has the real time.
     */
    public Scene heldInThePast(int organisations) {
        stage.time.set(java.time.Instant.now().minus(java.time.Duration.ofDays(3)));
        try {
            var scene = launched(organisations);
            waves.hold(
                    stage.troupe.actor(officer(scene)), scene.campaign(), new WaveService.Reason("Un contact manque."));
            assertThat(invited(scene)).isZero();
            return scene;
        } finally {
            stage.time.reset();
        }
    }

    /** The officer of a scene. */
    public UUID officer(Scene scene) {
        return scene.cast().officer();
    }

    WaveRow wave(Scene scene) {
        return campaigns
                .waves(stage.troupe.actor(scene.cast().officer()), scene.campaign())
                .get(0);
    }

    /** So many batches, as one node does them. */
    void batches(int most) {
        inviting.pass(most);
    }

    /** Goes on until nothing is left. */
    public void finish() {
        inviting.pass();
    }

    /** A node dies in the middle of a batch, and another goes on. */
    public void interrupted(Scene scene) {
        inviting.pass(1);
        assertThat(wave(scene).opened()).isEqualTo(BATCH);
        transaction.executeWithoutResult(status -> {
            assertThat(opening.batch(wave(scene).id())).isTrue();
            entities.flush();
            assertThat(invited(scene)).isEqualTo(2 * BATCH);
            status.setRollbackOnly();
        });
        assertThat(wave(scene).opened()).isEqualTo(BATCH);
        assertThat(invited(scene)).isEqualTo(BATCH);
        assertThat(wave(scene).state()).isEqualTo(WaveState.INVITING);

        finish();
        everybodyOnce(scene);
    }

    /** The same work is done again, even by a node that does not know that it was done. */
    public void again(Scene scene) {
        finish();
        finish();
        everybodyOnce(scene);

        jdbc.sql("update wave set state = 'INVITING' where campaign = ?")
                .param(scene.campaign())
                .update();
        jdbc.sql("update campaign_audience set adoption = null where campaign = ?")
                .param(scene.campaign())
                .update();
        finish();
        everybodyOnce(scene);
    }

    /** So many nodes work at the same moment, each with what it keeps in memory. */
    public void raced(Scene scene, int nodes) throws Exception {
        Together.all(Stream.<Callable<Boolean>>generate(() -> () -> {
                    new WaveInviting(opening, transactions).pass();
                    return true;
                })
                .limit(nodes)
                .toList());
        finish();
        everybodyOnce(scene);
    }

    /** What one node has taken, another passes over; the wave is not over while somebody holds a part of it. */
    public void sideBySide(Scene scene) {
        var wave = wave(scene).id();
        transaction.executeWithoutResult(one -> {
            var taken = new HashSet<>(rows.claim(wave, BATCH));
            assertThat(taken).hasSize(BATCH);
            var others = beside.execute(two -> rows.claim(wave, BATCH));
            assertThat(others).hasSize(BATCH).doesNotContainAnyElementsOf(taken);
            beside.executeWithoutResult(two -> assertThat(opening.batch(wave)).isTrue());
            one.setRollbackOnly();
        });
        var all = scene.cast().organisations().size();
        transaction.executeWithoutResult(one -> {
            rows.claim(wave, all);
            beside.executeWithoutResult(two -> assertThat(opening.batch(wave)).isFalse());
            one.setRollbackOnly();
        });
        assertThat(wave(scene).state()).isEqualTo(WaveState.INVITING);
        finish();
        everybodyOnce(scene);
    }

    /** Each organisation has one adoption, one process, one mail; the wave is closed and has counted them. */
    public void everybodyOnce(Scene scene) {
        var count = scene.cast().organisations().size();
        var wave = wave(scene);
        assertThat(wave.state()).isEqualTo(WaveState.STARTED);
        assertThat(wave.opened()).isEqualTo(count);
        assertThat(wave.failed()).isZero();
        var adoptions = jdbc.sql("select id from adoption where campaign = ?")
                .param(scene.campaign())
                .query(UUID.class)
                .list();
        assertThat(adoptions).hasSize(count);
        assertThat(adoptions).allSatisfy(adoption -> {
            assertThat(engine.createProcessInstanceQuery()
                            .processDefinitionKey("organisationAdoption")
                            .processInstanceBusinessKey(adoption.toString())
                            .count())
                    .isEqualTo(1);
            assertThat(stage.troupe.waits(adoption, "user_answerInvitation")).isTrue();
        });
        assertThat(mails(scene)).hasSize(count).containsOnly(1);
    }

    /** How many adoptions the campaign has. */
    int invited(Scene scene) {
        return jdbc.sql("select count(*) from adoption where campaign = ?")
                .param(scene.campaign())
                .query(Integer.class)
                .single();
    }

    /** How many mails each contact got. */
    List<Integer> mails(Scene scene) {
        return scene.cast().contacts().stream()
                .map(contact -> jdbc.sql("select count(*) from mail where person = ?")
                        .param(contact)
                        .query(Integer.class)
                        .single())
                .toList();
    }
}
