package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignFigures.Figure;
import org.couveuse.deployment.CampaignFigures.Standing;
import org.couveuse.deployment.CampaignPreparation.PlannedWave;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.deployment.forecast.BassCurve;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class CampaignForecastTest {

    private static final BassCurve TRUTH = new BassCurve(300, 0.01, 0.15);

    @Autowired
    private CampaignForecast forecasts;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext context;

    private Cast cast;
    private UUID campaign = UUID.randomUUID();

    @BeforeEach
    void a_campaign_that_runs() {
        cast = stage.cast(2);
        campaign = stage.running(cast, CampaignOffer.TOOLKIT, new PlannedWave(stage.day(0), 2, null));
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void what_follows_a_curve_is_forecast_to_the_last_day_with_its_interval() {
        var forecast = of(figures(20), 400);
        assertThat(forecast.missing()).isNull();
        assertThat(forecast.weeks()).isEqualTo(20);
        var end = Objects.requireNonNull(forecast.end());
        var adopted = forecast.adoptions();
        assertThat(end.expected()).isBetween(290, 310);
        assertThat(end.low()).isBetween(adopted, end.expected());
        assertThat(end.high()).isBetween(end.expected(), 400);
        assertThat(forecast.days()).hasSizeBetween(2, 26);
        assertThat(forecast.days().get(0).on()).isEqualTo(stage.day(0));
        assertThat(forecast.days().get(0).low()).isEqualTo(adopted);
        assertThat(forecast.days().get(0).high()).isEqualTo(adopted);
    }

    @Test
    void below_the_least_number_of_weeks_or_adoptions_nothing_is_forecast() {
        assertThat(of(figures(7), 400).missing()).isEqualTo(ForecastGap.TOO_LITTLE);
        assertThat(of(figures(8), 400).missing()).isNull();
        assertThat(of(List.of(day(90, 5), state(5)), 400).missing()).isEqualTo(ForecastGap.TOO_LITTLE);
        assertThat(of(List.of(), 400)).returns(0, CampaignForecast.Forecast::weeks);
    }

    @Test
    void where_all_have_adopted_nothing_is_left_to_forecast() {
        assertThat(of(List.of(day(90, 40), state(40)), 40).missing()).isEqualTo(ForecastGap.EVERYBODY);
    }

    @Test
    void one_burst_and_then_nothing_for_a_long_time_is_not_expected_to_go_on() {
        var forecast = of(List.of(day(90, 40), day(80, 6), state(46)), 400);
        var end = forecast.end();
        assertThat(end == null ? 46 : end.expected()).isBetween(46, 50);
    }

    @Test
    void a_program_reads_it_and_is_told_why_there_is_none() throws Exception {
        web.perform(asked("forecast"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.missing", is("TOO_LITTLE")))
                .andExpect(jsonPath("$.leastWeeks", is(8)))
                .andExpect(jsonPath("$.leastAdoptions", is(10)))
                .andExpect(jsonPath("$.days", hasSize(0)));
    }

    @Test
    void the_page_draws_it_with_a_sentence_and_a_table() {
        time.forward(Duration.ofDays(2));
        try (var screens = new Screens(context, account())) {
            assertThat(screens.open("deploiements/" + campaign))
                    .contains("Pas encore de prévision", "au moins 8 semaines complètes", "aucune adoption");
            figures(12).forEach(this::keep);
            many(300);
            assertThat(screens.open("deploiements/" + campaign))
                    .contains(
                            "Si rien ne change",
                            "Prévision tirée de 12 semaines",
                            "Comment lire la prévision",
                            "Srinivasan et Mason (1986)",
                            "Au moins",
                            "Au plus");
        }
    }

    private CampaignForecast.Forecast of(List<Figure> figures, int audience) {
        var detail = campaigns.detail(stage.troupe.actor(cast.officer()), campaign);
        return forecasts.of(detail, new Standing(campaign, audience, new CampaignSums(figures), 0));
    }

    /** Adoptions of so many weeks, the last one ending today. */
    private List<Figure> figures(int weeks) {
        var figures = new ArrayList<Figure>();
        var before = 0;
        for (var week = 0; week < weeks; week++) {
            var now = (int) Math.round(TRUTH.at(week + 1));
            figures.add(day((weeks - week) * 7 - 1, now - before));
            before = now;
        }
        figures.add(state(before));
        return figures;
    }

    private Figure day(int ago, int more) {
        LocalDate on = stage.day(-ago);
        return new Figure(campaign, 1, CampaignFigures.DAY, on.toString(), BigDecimal.valueOf(more));
    }

    private Figure state(int adopted) {
        return new Figure(
                campaign, 1, CampaignFigures.STATE, AdoptionState.ADOPTED.name(), BigDecimal.valueOf(adopted));
    }

    private void keep(Figure figure) {
        jdbc.sql("insert into campaign_figure (campaign, wave, kind, what, amount) values (?, ?, ?, ?, ?)")
                .params(figure.campaign(), figure.wave(), figure.kind(), figure.what(), figure.amount())
                .update();
    }

    /** The campaign began before and is for so many more. */
    private void many(int organisations) {
        jdbc.sql("update campaign set starts_on = ? where id = ?")
                .params(stage.day(-90), campaign)
                .update();
        for (var at = 0; at < organisations; at++) {
            jdbc.sql("insert into campaign_audience (campaign, organisation) values (?, ?)")
                    .params(campaign, UUID.randomUUID())
                    .update();
        }
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder asked(String what) {
        return get("/api/deployments/" + campaign + "/" + what).with(httpBasic(account(), Troupe.PASSWORD));
    }

    private String account() {
        return stage.troupe.account(cast.officer());
    }
}
