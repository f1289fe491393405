package org.couveuse.deployment;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.audit.Trail;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.SizeBand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class AdoptionExportTest {

    private static final String PASSWORD = "un-mot-de-passe-long";

    @Autowired
    private MockMvc web;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Trail trail;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ApplicationContext context;

    private Cast cast;
    private UUID campaign = UUID.randomUUID();
    private String officer = "";

    @BeforeEach
    void three_organisations() {
        cast = stage.cast(3);
        rename(cast.organisations().get(1), "=cmd|' /C calc'!A0; et suite");
        campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        officer = account(cast.officer());
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_agency_takes_all_organisations_in_the_words_of_its_language() throws Exception {
        acts.decline(cast.contacts().get(0), acts.of(cast, 0), DeclineReason.EQUIPPED);
        time.runDue();
        var french = asked(officer, "fr-CA", "");
        assertThat(french.getStatus()).isEqualTo(200);
        assertThat(french.getContentType()).startsWith("text/csv");
        assertThat(french.getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"adoptions-guichet-de-reddition-unique-")
                .contains(".csv");
        var text = french.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFCode;Organisation;Nature;Taille;Vague;Étape;Depuis;")
                .contains("Déclinée;")
                .contains(";Déjà outillée autrement;");
        assertThat(text.lines()).hasSize(4);
        assertThat(asked(officer, "en-CA", "").getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFCode,Organisation,Kind,Size,Wave,Step,Since,")
                .contains("Declined");
    }

    @Test
    void the_same_is_taken_as_a_workbook_with_dates_as_dates() throws Exception {
        acts.decline(cast.contacts().get(0), acts.of(cast, 0), DeclineReason.EQUIPPED);
        time.runDue();
        var answer = web.perform(get("/api/deployments/" + campaign + "/adoptions.xlsx")
                        .header("Accept-Language", "fr-CA")
                        .with(httpBasic(officer, PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).endsWith(".xlsx\"");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(4);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Organisation");
            assertThat(sheet)
                    .anyMatch(row -> row.getCell(1).getStringCellValue().equals("=cmd|' /C calc'!A0; et suite"));
            assertThat(sheet)
                    .filteredOn(row -> row.getCell(5).getStringCellValue().equals("Déclinée"))
                    .hasSize(1)
                    .allMatch(row -> DateUtil.isCellDateFormatted(row.getCell(6)))
                    .allMatch(row -> row.getCell(4).getNumericCellValue() == 1);
        }
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_is_a_plain_text_and_nobody_is_named() throws Exception {
        var text = asked(officer, "fr-CA", "").getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains("\"'=cmd|' /C calc'!A0; et suite\"")
                .doesNotContain(";=")
                .doesNotContain("\n=");
        for (var contact : cast.contacts()) {
            assertThat(text)
                    .doesNotContain(contact.toString())
                    .doesNotContain(String.valueOf(
                            people.names(java.util.List.of(contact)).get(contact)));
        }
    }

    @Test
    void the_filters_of_the_list_hold_for_the_file() throws Exception {
        acts.decline(cast.contacts().get(0), acts.of(cast, 0), DeclineReason.EQUIPPED);
        time.runDue();
        assertThat(asked(officer, "fr-CA", "?state=DECLINED")
                        .getContentAsString()
                        .lines())
                .hasSize(2);
        assertThat(asked(officer, "fr-CA", "?q=zzz").getContentAsString().lines())
                .hasSize(1);
    }

    @Test
    void an_organisation_takes_its_own_line_and_a_campaign_not_signed_is_not_there() throws Exception {
        var contact = account(cast.contacts().get(0));
        var text = asked(contact, "fr-CA", "").getContentAsString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(2);
        campaign = stage.opened(cast);
        assertThat(asked(contact, "fr-CA", "").getStatus()).isEqualTo(404);
        assertThat(asked(contact, "fr-CA", "").getContentType()).startsWith("application/problem+json");
    }

    @Test
    void who_took_the_file_is_written_down_each_time() throws Exception {
        asked(officer, "fr-CA", "");
        asked(officer, "en-CA", "");
        assertThat(trail.history(campaign, 50).items())
                .filteredOn(row -> row.action().equals("adoptions.exported"))
                .hasSize(2)
                .allMatch(row -> cast.officer().equals(row.actor()));
    }

    @Test
    void the_page_of_the_campaign_offers_the_file() {
        try (var screens = new Screens(context, officer)) {
            screens.open("deploiements/" + campaign);
            assertThat(_find(Anchor.class))
                    .filteredOn(a -> a.getElement().getTextRecursively().contains("Télécharger ces organisations"))
                    .hasSize(2)
                    .allMatch(a -> a.getElement().hasAttribute("download"));
        }
    }

    private MockHttpServletResponse asked(String account, String language, String query) throws Exception {
        return web.perform(get("/api/deployments/" + campaign + "/adoptions.csv" + query)
                        .header("Accept-Language", language)
                        .with(httpBasic(account, PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private void rename(UUID organisation, String name) {
        var known = organisations.get(organisation);
        acting.asSystem(() -> organisations.registerOrDescribe(new Organisations.New(
                known.code(), name, OrganisationKind.AGENCY, SizeBand.FROM_100, "Secteur", null, true)));
    }

    private String account(UUID person) {
        var name = "x" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return name;
    }
}
