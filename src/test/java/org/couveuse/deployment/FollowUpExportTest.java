package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.audit.Trail;
import org.couveuse.deployment.AdoptionService.ExpectedBenefit;
import org.couveuse.deployment.AdoptionService.PlannedStep;
import org.couveuse.deployment.AdoptionService.Planning;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Organisations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class FollowUpExportTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Trail trail;

    @Autowired
    private TimeTravel time;

    @Autowired
    private MockMvc web;

    private Cast cast;
    private UUID campaign = UUID.randomUUID();
    private String officer = "";
    private String contact = "";

    /** The first expects 40 and measures 30, the second declines, the third has not answered. */
    @BeforeEach
    void three_organisations() {
        cast = stage.cast(3);
        campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        var first = acts.of(cast, 0);
        acts.ready(cast.contacts().get(0), first);
        troupe.does(
                cast.contacts().get(0),
                first,
                "user_planAdoption",
                new Planning(
                        List.of(new PlannedStep("Préparer", "Inès", stage.day(0), stage.day(30))),
                        null,
                        null,
                        List.of(new ExpectedBenefit(acts.goal(cast, first), BigDecimal.valueOf(40)))));
        acts.report(cast.contacts().get(0), first, ProgressOutcome.DONE);
        acts.confirm(cast.officer(), first);
        acts.decline(cast.contacts().get(1), acts.of(cast, 1), DeclineReason.EQUIPPED);
        time.forward(Duration.ofDays(91));
        time.runDue();
        acts.measure(cast, cast.contacts().get(0), first, 30);
        officer = troupe.account(cast.officer());
        contact = troupe.account(cast.contacts().get(0));
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void organisations_and_solutions_are_taken_as_text_and_as_a_workbook() throws Exception {
        var asked = "?solution=" + cast.solution() + "&size=FROM_100";
        var french = asked(officer, "matrix.csv" + asked, "fr-CA");
        assertThat(french.getStatus()).isEqualTo(200);
        assertThat(french.getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"organisations-solutions-");
        var text = french.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFCode;Organisation;Nature;").contains("étape;", "depuis");
        assertThat(text.lines()).hasSize(4);
        assertThat(text.lines())
                .anyMatch(line -> line.startsWith(code(0)) && line.contains(";Confirmée;"))
                .anyMatch(line -> line.startsWith(code(1)) && line.contains(";Déclinée;"));
        var narrowed = asked(officer, "matrix.csv" + asked + "&step=CONFIRMED", "en-CA")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(narrowed.lines()).hasSize(2);

        try (var workbook = workbook(asked(officer, "matrix.xlsx" + asked, "fr-CA"))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(4);
            assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(4))).isTrue();
        }
        assertThat(deeds(cast.solution())).contains("solution.matrixExported");
    }

    @Test
    void benefits_are_taken_with_the_organisation_each_figure_comes_from() throws Exception {
        var text = asked(officer, campaign + "/benefits.csv", "fr-CA").getContentAsString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(2);
        assertThat(text)
                .startsWith("\uFEFFBut;Unité;Cible;Code;Organisation;Attendu;Mesuré;Source;")
                .contains("Temps épargné;heures par mois;100;" + code(0), ";40;30;");
        try (var workbook = workbook(asked(officer, campaign + "/benefits.xlsx", "en-CA"))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(40);
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(30);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(9))).isTrue();
        }
        assertThat(deeds(campaign)).contains("benefits.exported");
    }

    @Test
    void none_of_it_is_for_an_organisation_nor_written_down_when_refused() throws Exception {
        assertThat(asked(contact, "matrix.csv", "fr-CA").getStatus()).isEqualTo(403);
        assertThat(asked(contact, campaign + "/benefits.csv", "fr-CA").getStatus())
                .isEqualTo(404);
        assertThat(deeds(campaign)).doesNotContain("benefits.exported");
    }

    @Test
    void the_screens_offer_both() {
        try (var screens = new Screens(context, officer)) {
            assertThat(screens.open("deploiements/matrice")).contains("Télécharger ce tableau (Excel)");
            assertThat(screens.open("deploiements/" + campaign + "/suivi"))
                    .contains("Télécharger les bénéfices et leurs sources (CSV)");
        }
    }

    private MockHttpServletResponse asked(String account, String address, String language) throws Exception {
        return web.perform(get("/api/deployments/" + address)
                        .header("Accept-Language", language)
                        .with(httpBasic(account, Troupe.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private static XSSFWorkbook workbook(MockHttpServletResponse response) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()));
    }

    private String code(int organisation) {
        return organisations.get(cast.organisations().get(organisation)).code();
    }

    private List<String> deeds(UUID subject) {
        return trail.history(subject, 50).items().stream()
                .map(Trail.Row::action)
                .toList();
    }
}
