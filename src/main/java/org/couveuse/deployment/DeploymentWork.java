package org.couveuse.deployment;

import java.util.List;
import java.util.function.Supplier;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What goes on behind campaigns, a second after it is asked for at most: sums, waves and campaigns that have come far
 * enough, invitations withdrawn. Each batch is a short transaction; two nodes take turns. Invitations go out beside it.
 */
@Component
public class DeploymentWork {

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentWork.class);
    private static final int MOST_BATCHES = 10_000;

    private final WaveInviting inviting;
    private final CampaignFigures figures;
    private final CampaignEnding ending;
    private final Campaigns campaigns;
    private final Waves waves;
    private final WaveProgress progress;
    private final Processes processes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeploymentWork(
            WaveInviting inviting,
            CampaignFigures figures,
            CampaignEnding ending,
            Campaigns campaigns,
            Waves waves,
            WaveProgress progress,
            Processes processes,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.inviting = inviting;
        this.figures = figures;
        this.ending = ending;
        this.campaigns = campaigns;
        this.waves = waves;
        this.progress = progress;
        this.processes = processes;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            fixedDelayString = "${couveuse.deployment.every:PT1S}",
            initialDelayString = "${couveuse.deployment.every:PT1S}")
    void tick() {
        parts().forEach(part -> {
            try {
                part.run();
            } catch (RuntimeException e) {
                LOG.warn("work behind campaigns failed and will be tried again", e);
            }
        });
    }

    /** Does all that is there to do now, at once; for tests and for the demonstration, which play the past. */
    public void pass() {
        inviting.pass();
        parts().forEach(Runnable::run);
    }

    private List<Runnable> parts() {
        return List.of(
                () -> repeat(figures::fold),
                () -> transaction.executeWithoutResult(status -> moveOn()),
                () -> repeat(this::withdraw));
    }

    private boolean withdraw() {
        return campaigns.findByWithdrawing(true).stream()
                // first nobody is invited any more
                .filter(campaign -> !waves.existsByCampaignAndState(campaign.id(), WaveState.INVITING))
                .map(ending::withdraw)
                .toList()
                .contains(true);
    }

    /** Tells the campaigns that have come far enough; told again until they hear it. */
    private void moveOn() {
        takeTurn();
        for (var campaign : campaigns.findByState(CampaignState.RUNNING)) {
            var sums = figures.sums(campaign.id());
            var all = waves.findByCampaignOrderByNumber(campaign.id());
            var next = all.stream().filter(Wave::ahead).findFirst();
            var inviting = all.stream().anyMatch(w -> w.state() == WaveState.INVITING);
            if (next.isEmpty()) {
                if (!inviting && sums.allEnded()) {
                    processes.tell("msg_campaignComplete", campaign.id(), Outcome.none());
                }
            } else if (!inviting && progress.letsBegin(next.get(), sums)) {
                processes.tell("msg_waveProgressed", campaign.id(), Outcome.none());
            }
        }
    }

    private void repeat(Supplier<Boolean> batch) {
        for (var i = 0; i < MOST_BATCHES; i++) {
            var more = transaction.execute(status -> {
                takeTurn();
                return batch.get();
            });
            if (!Boolean.TRUE.equals(more)) {
                return;
            }
        }
    }

    private void takeTurn() {
        jdbc.sql("select id from deployment_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }
}
