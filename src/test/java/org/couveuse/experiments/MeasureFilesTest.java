package org.couveuse.experiments;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.experiments.Trial.Cast;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CouveuseTest
class MeasureFilesTest {

    private static final String PASSWORD = "un-mot-de-passe-long";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc web;

    @Autowired
    private Trial trial;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Texts texts;

    @Autowired
    private TimeTravel time;

    private Cast cast;
    private String base = "";
    private String host = "";

    @BeforeEach
    void a_running_trial() {
        cast = trial.running();
        base = "/api/experiments/" + cast.experiment() + "/measurements";
        host = account(cast.host());
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_file_says_line_by_line_what_it_would_do_and_records_nothing() throws Exception {
        var today = trial.today();
        by(host, csv("", "indicator,day,value\nI1," + today + ",15\n")).andExpect(status().isOk());

        by(
                        host,
                        csv(
                                "/preview",
                                "indicator,day,value\nI1," + today + ",15\nDélai médian de résolution," + today
                                        + ",12\nI2,hier,x\n"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines", is(3)))
                .andExpect(jsonPath("$.adds", is(0)))
                .andExpect(jsonPath("$.known", is(1)))
                .andExpect(jsonPath("$.refused", is(2)))
                .andExpect(jsonPath("$.shown[*].effect", contains("KNOWN", "REFUSED", "REFUSED")))
                .andExpect(jsonPath("$.shown[0].indicator", is("Délai médian de résolution")))
                .andExpect(jsonPath("$.errors[0].line", is(3)))
                .andExpect(jsonPath("$.errors[*].field", contains("value", "indicator", "day", "value")));
        by(host, csv("/preview", "indicator,day,value\nI2," + today + ",50\n"))
                .andExpect(jsonPath("$.stops", is(true)))
                .andExpect(jsonPath("$.shown[0].effect", is("STOPS")));

        by(host, get(base)).andExpect(jsonPath("$.items", hasSize(1)));
        by(account(cast.officer()), csv("/preview", "indicator,day,value\nI1," + today + ",15\n"))
                .andExpect(status().isForbidden());
        by(account(troupe.somebody()), csv("/preview", "indicator,day,value\nI1," + today + ",15\n"))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_workbook_is_taken_as_text_is_whatever_its_formats() throws Exception {
        by(host, workbook("/preview", filled())).andExpect(status().isOk()).andExpect(jsonPath("$.adds", is(2)));
        by(host, workbook("", filled())).andExpect(status().isOk()).andExpect(jsonPath("$.accepted", is(2)));

        by(host, get(base))
                .andExpect(jsonPath("$.items[0].value", is(8.8)))
                .andExpect(jsonPath("$.items[0].day", is(trial.today().toString())))
                .andExpect(jsonPath("$.items[1].value", is(20)));
        by(host, workbook("", new byte[] {'P', 'K', 3, 4, 0})).andExpect(status().isBadRequest());
    }

    @Test
    void the_workbook_to_fill_in_has_a_line_for_each_figure_and_is_refused_while_empty() throws Exception {
        var file = new ByteArrayOutputStream();
        MeasureTemplate.write(Designs.card(trial.design(cast)), trial.today(), texts, Texts.FRENCH, file);

        by(host, workbook("", file.toByteArray()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors", hasSize(4)))
                .andExpect(jsonPath("$.errors[*].field", contains("value", "value", "value", "value")));
    }

    @Test
    void on_the_screen_a_file_is_seen_before_it_is_taken() {
        try (var screens = new Screens(context, host)) {
            assertThat(screens.open("experimentations/" + cast.experiment() + "/mesures/fichier"))
                    .contains("Rien n’est consigné avant", "Classeur à remplir");
            var view = _find(org.couveuse.experiments.ui.MeasureFileView.class).get(0);
            view.look(("indicator;day;value\nI1;" + trial.today() + ";15\nI9;" + trial.today() + ";3\n")
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(Screens.words(view))
                    .contains("Rien n’a été pris", "À corriger", "Nouvelle mesure", "n’a pas d’indicateur de ce nom")
                    .doesNotContain("Consigner cette mesure");
            _find(TextArea.class).get(0).setValue("indicator\tday\tvalue\nI1\t" + trial.today() + "\t15\n");
            _click(button("Voir ce que cela changerait"));
            _click(button("Consigner cette mesure"));
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .isEqualTo("experimentations/" + cast.experiment());
        }
    }

    private static Action button(String words) {
        return _find(Action.class).stream()
                .filter(each -> Screens.words(each).equals(words))
                .findFirst()
                .orElseThrow();
    }

    private byte[] filled() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var dates = book.createCellStyle();
            dates.setDataFormat(book.createDataFormat().getFormat("d mmm yyyy"));
            var sheet = book.createSheet();
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("indicator");
            header.createCell(1).setCellValue("day");
            header.createCell(2).setCellValue("value");
            for (var row = 0; row < 2; row++) {
                var line = sheet.createRow(row + 1);
                line.createCell(0).setCellValue("I" + (row + 1));
                var day = line.createCell(1);
                day.setCellValue(trial.today());
                day.setCellStyle(dates);
            }
            sheet.getRow(1).createCell(2).setCellFormula("4.4*2");
            sheet.getRow(1).getCell(2).setCellValue(8.8);
            sheet.getRow(2).createCell(2).setCellValue("20");
            book.write(file);
        }
        return file.toByteArray();
    }

    private ResultActions by(String account, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(httpBasic(account, PASSWORD)));
    }

    private MockHttpServletRequestBuilder csv(String path, String body) {
        return post(base + path).contentType("text/csv").content(body);
    }

    private MockHttpServletRequestBuilder workbook(String path, byte[] body) {
        return post(base + path).contentType(XLSX).content(body);
    }

    private String account(UUID person) {
        var name = "m" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return name;
    }
}
