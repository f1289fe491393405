package org.couveuse.deployment;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows by which a wave is invited: who is next, who is done, who could not be invited. */
@Component
class WaveRows {

    private static final int LONGEST = 500;
    private static final String WAITS = " and adoption is null and failed is null";

    private final JdbcClient jdbc;

    WaveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a wave has come: invited, and those that could not be. */
    record Progress(int invited, int failed) {}

    /**
     * The next organisations of a wave, held until the end of the transaction: whoever works beside, another node
     * perhaps, passes over them and takes the following ones.
     */
    List<UUID> claim(UUID wave, int most) {
        return jdbc.sql("select organisation from campaign_audience where wave = ?" + WAITS
                        + " order by organisation fetch first " + most + " rows only for update skip locked")
                .param(wave)
                .query(UUID.class)
                .list();
    }

    /** Holds one organisation of a wave; false when it waits no more, or another holds it. */
    boolean claim(UUID wave, UUID organisation) {
        return jdbc.sql("select organisation from campaign_audience where wave = ? and organisation = ?" + WAITS
                        + " for update skip locked")
                .params(wave, organisation)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Whether organisations of the wave still wait; those held by somebody do. */
    boolean left(UUID wave) {
        return jdbc.sql("select organisation from campaign_audience where wave = ?" + WAITS
                        + " fetch first 1 rows only")
                .param(wave)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** The next organisations of a wave, held by nobody yet. */
    List<UUID> next(UUID wave, int most) {
        return jdbc.sql("select organisation from campaign_audience where wave = ?" + WAITS
                        + " order by organisation fetch first " + most + " rows only")
                .param(wave)
                .query(UUID.class)
                .list();
    }

    /** Notes that an organisation is invited. */
    void invited(UUID campaign, UUID organisation, UUID adoption) {
        jdbc.sql("update campaign_audience set adoption = ?, failed = null where campaign = ? and organisation = ?")
                .params(adoption, campaign, organisation)
                .update();
    }

    /** Notes that an organisation could not be invited, so that the others are. */
    void failed(UUID wave, UUID organisation, String why) {
        jdbc.sql("update campaign_audience set failed = ? where wave = ? and organisation = ? and adoption is null")
                .params(why.substring(0, Math.min(LONGEST, why.length())), wave, organisation)
                .update();
    }

    /** Lets those wait again that could not be invited; returns how many. */
    int again(UUID wave) {
        return jdbc.sql("update campaign_audience set failed = null where wave = ? and failed is not null")
                .param(wave)
                .update();
    }

    /** How far a wave has come, counted: exact whatever was interrupted. */
    Progress progress(UUID wave) {
        return jdbc.sql(
                        "select count(adoption) as invited, count(failed) as failed from campaign_audience where wave = ?")
                .param(wave)
                .query(Progress.class)
                .single();
    }
}
