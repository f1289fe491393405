package org.couveuse.deployment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agency's calendar of installations: so many a week, for each campaign. */
@Component
class Installations {

    private static final int NOTICE_DAYS = 14;

    private final CampaignFile file;
    private final JdbcClient jdbc;

    Installations(CampaignFile file, JdbcClient jdbc) {
        this.file = file;
        this.jdbc = jdbc;
    }

    /** The next week, two weeks from now at the earliest, that still has a place; the caller has locked the campaign. */
    LocalDate book(Campaign campaign) {
        var week = file.today().plusDays(NOTICE_DAYS).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var booked = new HashMap<LocalDate, Integer>();
        jdbc.sql("select installation_on, count(*) as places from adoption"
                        + " where campaign = ? and installation_on >= ? group by installation_on")
                .params(campaign.id(), week)
                .query((row, n) -> booked.put(row.getObject(1, LocalDate.class), row.getInt(2)))
                .list();
        var places = file.plan(campaign).installationsPerWeek();
        while (places != null && booked.getOrDefault(week, 0) >= places) {
            week = week.plusWeeks(1);
        }
        return week;
    }
}
