package org.couveuse.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignFigures;
import org.couveuse.deployment.CampaignService;
import org.couveuse.deployment.PathProgress;
import org.couveuse.deployment.WaveState;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Organisations;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The large demonstration's campaign with fewer invented organisations, told without the rest of the story. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:large;DB_CLOSE_DELAY=-1")
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeCampaignTest {

    private static final int INVENTED = 60;
    private static final int REAL = 28;

    @Autowired
    private LargeCampaign large;

    @Autowired
    private Founding founding;

    @Autowired
    private Player player;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private CampaignFigures figures;

    @Autowired
    private AdoptionReading adoptions;

    @Autowired
    private PathProgress path;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    private UUID campaign = UUID.randomUUID();

    @BeforeAll
    void the_campaign_is_told() {
        LocaleContextHolder.setLocale(Texts.FRENCH);
        var now = time.now();
        try {
            time.set(now.plus(Duration.ofDays(LargeCampaign.BEGINS - 1)));
            founding.found();
            var told = large.with(INVENTED);
            for (var day = LargeCampaign.BEGINS; day <= 0; day++) {
                time.to(now.plus(Duration.ofDays(day)));
                told.day(day);
            }
            told.ended();
            campaign = told.campaign();
        } finally {
            time.reset();
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void all_organisations_are_invited_in_three_waves_each_once() {
        var officer = player.actor(founding.person("agence1"));
        var waves = campaigns.waves(officer, campaign);
        var standing = figures.standing(officer, campaign);

        assertThat(waves).hasSize(3).allSatisfy(wave -> {
            assertThat(wave.state()).isEqualTo(WaveState.STARTED);
            assertThat(wave.opened()).isEqualTo(wave.size());
        });
        assertThat(waves).extracting(CampaignService.WaveRow::size).containsExactly(6, 24, 30 + REAL);
        assertThat(standing.audience()).isEqualTo(INVENTED + REAL);
        assertThat(standing.sums().invited()).isEqualTo(INVENTED + REAL);
        assertThat(standing.sums().reasons()).isNotEmpty();
        assertThat(standing.sums().days()).isNotEmpty();
    }

    @Test
    void the_steps_of_the_path_are_marked_as_the_waves_go_out() {
        var steps = path.of(player.actor(founding.person("agence1")), campaign);

        assertThat(steps).hasSize(6);
        assertThat(steps)
                .filteredOn(step -> step.done() == null)
                .extracting(row -> row.number())
                .containsExactly(6);
        assertThat(steps).allSatisfy(step -> assertThat(step.late()).isZero());
    }

    @Test
    void organisations_stand_at_every_step() {
        var standing = figures.standing(player.actor(founding.person("agence1")), campaign);

        assertThat(Arrays.stream(AdoptionState.values())
                        .filter(state -> standing.sums().in(state) == 0)
                        .filter(state -> state != AdoptionState.ADOPTED))
                .isEmpty();
        assertThat(count("select count(*) from campaign_blocker where still_open = true"))
                .isPositive();
    }

    @Test
    void a_real_organisation_is_never_blocked_late_put_off_or_declining() {
        var known = organisations.matching(Organisations.Criteria.NONE);
        var real = known.stream().filter(row -> !row.fictional()).toList();
        var rows = real.stream()
                .flatMap(row -> adoptions.of(player.actor(founding.person("agence1")), row.id()).stream())
                .toList();

        assertThat(real).hasSize(REAL);
        assertThat(rows).hasSize(REAL).allSatisfy(row -> {
            assertThat(row.state()).isIn(AdoptionState.READY, AdoptionState.IN_PROGRESS);
            assertThat(count("select count(*) from campaign_blocker where thing = ?", row.id()))
                    .isZero();
            assertThat(count(
                            "select count(*) from open_task where state = 'OPEN' and subject = ? and due < ?",
                            row.id(),
                            java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC)
                                    .plusDays(14)))
                    .isZero();
        });
    }

    @Test
    void what_is_invented_says_so_in_its_name_and_is_of_several_kinds_sizes_and_regions() {
        var invented = organisations.matching(Organisations.Criteria.NONE).stream()
                .filter(Organisations.Row::fictional)
                .toList();

        assertThat(invented).hasSize(INVENTED).allSatisfy(row -> assertThat(row.name())
                .containsPattern("ficti(f|ve) \\d+$"));
        assertThat(invented).extracting(Organisations.Row::name).doesNotHaveDuplicates();
        assertThat(invented.stream().map(Organisations.Row::kind).distinct()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(invented.stream().map(Organisations.Row::sizeBand).distinct())
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(invented.stream().map(Organisations.Row::region).distinct()).hasSize(17);
    }

    @Test
    void with_the_real_ones_there_will_be_six_hundred() {
        var lines = List.of(InventedOrganisations.file(LargeCampaign.INVENTED).split("\n"));

        assertThat(lines).hasSize(1 + LargeCampaign.INVENTED - InventedOrganisations.FOUNDED);
        assertThat(LargeCampaign.INVENTED + REAL).isEqualTo(600);
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[1])).doesNotHaveDuplicates();
    }

    private int count(String query, Object... with) {
        return jdbc.sql(query).params(with).query(Integer.class).single();
    }
}
