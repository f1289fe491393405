package org.couveuse.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CouveuseTest
class AbsenceScreensTest {

    private static final String PASSWORD = "une longue phrase de passe";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private Subjects subjects;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Texts texts;

    private UUID lead;
    private UUID deputy;
    private String leadAccount;
    private String deputyAccount;
    private OpenTask task;

    @BeforeEach
    void a_task_of_the_lead() {
        var incubator = UUID.randomUUID();
        subjects.show(Card.of(incubator, SubjectType.INCUBATOR, "Quais sans papier", "AT_WORK")
                .in(Stage.IDEATION));
        lead = troupe.with(Role.TEAM_LEAD, incubator);
        deputy = troupe.with(Role.HOST_CONTACT, incubator);
        leadAccount = account(lead);
        deputyAccount = account(deputy);
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        var blocker = acting.as(
                officer,
                () -> blockers.raise(
                        troupe.actor(officer),
                        new Raise(incubator, "La grue est fermée", "Personne n’a la clé.", Severity.MAJOR)));
        time.runDue();
        task = troupe.waiting(blocker, "user_resolveBlocker");
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    @SuppressWarnings("unchecked")
    void one_names_a_deputy_who_sees_for_whom_and_sends_and_the_history_has_both_names() {
        try (var screens = new Screens(context, leadAccount)) {
            assertThat(screens.open("absence")).contains("Prévoir une absence").doesNotContain("Mes absences");
            _click(button("Confier mes tâches"));
            assertThat(_get(DatePicker.class, spec -> spec.withLabel("Premier jour"))
                            .isInvalid())
                    .isTrue();
            ComboBox<People.Row> box = _get(ComboBox.class, spec -> spec.withLabel("Remplacement par"));
            _setValue(box, people.get(deputy));
            _setValue(_get(DatePicker.class, spec -> spec.withLabel("Premier jour")), today());
            _setValue(_get(DatePicker.class, spec -> spec.withLabel("Dernier jour")), today().minusDays(1));
            _click(button("Confier mes tâches"));
            assertThat(_get(DatePicker.class, spec -> spec.withLabel("Dernier jour"))
                            .getErrorMessage())
                    .contains("avant le premier");
            _setValue(_get(DatePicker.class, spec -> spec.withLabel("Dernier jour")), today());
            _click(button("Confier mes tâches"));
            assertThat(shown()).contains("s’occupera de vos tâches", "Mes absences", "En cours");
        }
        try (var screens = new Screens(context, deputyAccount)) {
            assertThat(screens.open("absence")).contains("Vous remplacez", name(lead));
            assertThat(screens.open("taches")).contains("Lever le blocage", "Pour " + name(lead));
            assertThat(waits()).isEqualTo(List.of("1", "1"));
            assertThat(screens.open("taches/" + task.id()))
                    .contains("Vous agissez pour " + name(lead), "Pièces jointes", "Discussion")
                    .doesNotContain("Déléguer");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Comment le blocage a été levé")), "La clé est là.");
            RadioButtonGroup<Choice> cause =
                    _get(RadioButtonGroup.class, spec -> spec.withLabel("Ce qui était en cause"));
            _setValue(
                    cause,
                    cause.getListDataView()
                            .getItems()
                            .filter(c -> c.value().equals("PEOPLE"))
                            .findFirst()
                            .orElseThrow());
            _click(send());
            assertThat(shown()).contains("Rien ne vous attend");
            assertThat(waits()).as("the menu counts anew on the same page").isEmpty();
        }
        try (var screens = new Screens(context, leadAccount)) {
            screens.speak(Texts.ENGLISH);
            assertThat(screens.open("bloquants/" + task.key())).contains("La clé est là.");
            assertThat(screens.open("absence")).contains("My absences", "In force");
            _click(button("Take back"));
            _click(_find(NativeButton.class).stream()
                    .filter(b -> Screens.words(b).equals("Take back"))
                    .reduce((a, b) -> b)
                    .orElseThrow());
            assertThat(shown()).contains("Taken back");
        }
    }

    @Test
    void programs_say_and_take_back_an_absence_and_do_the_task_meanwhile() throws Exception {
        var asLead = httpBasic(leadAccount, PASSWORD);
        var asDeputy = httpBasic(deputyAccount, PASSWORD);
        web.perform(get("/api/absences/deputies").with(asLead))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].id", hasItem(deputy.toString())));
        web.perform(get("/api/tasks/" + task.id()).with(asDeputy)).andExpect(status().isNotFound());
        declare(asLead, lead)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field", is("deputy")));
        var answer = declare(asLead, deputy)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        declare(asLead, deputy).andExpect(status().isConflict());

        web.perform(get("/api/absences").with(asDeputy))
                .andExpect(jsonPath("$.covered", hasSize(1)))
                .andExpect(jsonPath("$.covered[0].person", is(lead.toString())));
        web.perform(get("/api/tasks").with(asDeputy))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].onBehalfOf", is(lead.toString())))
                .andExpect(jsonPath("$.items[0].onBehalfOfName", is(name(lead))));
        web.perform(get("/api/tasks/" + task.id()).with(asDeputy)).andExpect(status().isOk());

        var id = json.readTree(answer).get("id").asText();
        web.perform(delete("/api/absences/" + id).with(asDeputy)).andExpect(status().isNotFound());
        web.perform(delete("/api/absences/" + id).with(asLead)).andExpect(status().isNoContent());
        web.perform(post("/api/tasks/" + task.id() + "/submission")
                        .with(asDeputy)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"how\": \"Non.\", \"cause\": \"PEOPLE\"}"))
                .andExpect(status().isNotFound());

        declare(asLead, deputy).andExpect(status().isCreated());
        web.perform(post("/api/tasks/" + task.id() + "/submission")
                        .with(asDeputy)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"how\": \"La clé est revenue.\", \"cause\": \"PEOPLE\"}"))
                .andExpect(status().isOk());
        web.perform(get("/api/absences")).andExpect(status().isUnauthorized());
    }

    private org.springframework.test.web.servlet.ResultActions declare(RequestPostProcessor who, UUID whom)
            throws Exception {
        return web.perform(post("/api/absences")
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"deputy\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(whom, today(), today())));
    }

    /** What the menu shows as waiting, in the drawer and in the bottom bar; nothing for zero. */
    private static List<String> waits() {
        return _find(Span.class, spec -> spec.withClasses("count")).stream()
                .map(Screens::words)
                .map(words -> words.replaceAll("\\D+", ""))
                .toList();
    }

    private String name(UUID person) {
        return people.displayName(person);
    }

    private LocalDate today() {
        return time.now().atZone(texts.zone()).toLocalDate();
    }

    private String account(UUID person) {
        var name = "d" + person.toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return name;
    }

    private static NativeButton send() {
        return _find(NativeButton.class).stream()
                .filter(b -> b.getClassNames().contains("btn-primary"))
                .findFirst()
                .orElseThrow();
    }

    private static NativeButton button(String word) {
        return _find(NativeButton.class).stream()
                .filter(each -> Screens.words(each).strip().equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + word));
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }
}
