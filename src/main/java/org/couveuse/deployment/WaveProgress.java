package org.couveuse.deployment;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the organisations invited before have come far enough for the next wave to be launched before its day. */
@Component
class WaveProgress {

    private final JdbcClient jdbc;

    WaveProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a wave that is waited for may be launched because of what those before it did. */
    boolean letsBegin(Wave wave, CampaignSums sums) {
        var share = wave.afterShare();
        if (share == null || wave.state() != WaveState.PLANNED) {
            return false;
        }
        var reached = wave.afterWhat() == WaveMeasure.ANSWERED
                ? answeredShare(wave.campaign(), wave.number() - 1)
                : sums.adoptedShare(wave.number() - 1);
        return reached * 100 >= share;
    }

    /**
     * Share of the organisations invited in the first waves, up to this one, that have answered; 0 to 1. Who was
     * postponed by the agency has not.
     */
    double answeredShare(UUID campaign, int upToWave) {
        return jdbc.sql(
                        "select count(*), count(case when answered_at is not null or state not in ('INVITED', 'POSTPONED')"
                                + " then 1 end)"
                                + " from adoption where campaign = ? and wave <= ?")
                .params(campaign, upToWave)
                .query((row, n) -> row.getInt(1) == 0 ? 0 : (double) row.getInt(2) / row.getInt(1))
                .single();
    }
}
