package org.couveuse.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.privacy.Incidents;
import org.couveuse.privacy.Incidents.Row;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** One incident of the register: what is so of it, what was said before, and the way to say it anew. */
@Route(value = "confidentialite/incidents/:incident", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "AGENCY_OFFICER", "AUDITOR"})
public class IncidentView extends Page implements BeforeEnterObserver {

    private static final String NEW = "nouveau";

    private final transient Incidents incidents;
    private final transient CurrentActor current;

    IncidentView(Incidents incidents, CurrentActor current) {
        this.incidents = incidents;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("incident").orElse("");
        if (asked.equals(NEW)) {
            begin();
            return;
        }
        try {
            show(UUID.fromString(asked));
        } catch (IllegalArgumentException noId) {
            throw RuleViolation.notFound();
        }
    }

    private boolean writes() {
        var who = current.get();
        return who.has(Role.ADMIN) || who.has(Role.AGENCY_OFFICER);
    }

    private void begin() {
        if (!writes()) {
            throw RuleViolation.forbidden("privacy.incident.writers");
        }
        clear();
        crumb(Words.say("privacy.title"), "/confidentialite");
        title(Words.say("privacy.incident.new"));
        lead(Words.say("privacy.incident.newLead"));
        add(new IncidentForm(null, (told, why) -> {
            var row = incidents.record(told);
            UI.getCurrent().navigate("confidentialite/incidents/" + row.id());
            Messages.say(Notice.success(Words.say("privacy.incident.recorded", row.reference())));
        }));
    }

    private void show(UUID incident) {
        var whole = incidents.get(incident);
        clear();
        crumb(Words.say("privacy.title"), "/confidentialite");
        title(Words.say("privacy.incident.title", whole.now().reference()));
        add(new Card(told(whole.now())));
        if (whole.revisions().size() > 1) {
            var before = Part.stack();
            whole.revisions().stream().skip(1).forEach(row -> before.add(new Card(told(row))));
            part(Words.say("privacy.incident.before"), before);
        }
        if (writes()) {
            part(
                    Words.say("privacy.incident.correct"),
                    new IncidentForm(whole.now().told(), (told, why) -> {
                        incidents.correct(incident, told, why);
                        show(incident);
                        Messages.say(Notice.success(Words.say("privacy.incident.corrected")));
                    }));
        }
    }

    private KeyValues told(Row row) {
        var told = row.told();
        return new KeyValues()
                .pair(Words.say("privacy.incident.revision"), Shown.number(row.revision()))
                .pair(label("nature"), told.nature() == null ? null : Words.of(told.nature()))
                .pair(label("from"), day(told.from()))
                .pair(label("to"), day(told.to()))
                .pair(label("knownOn"), day(told.knownOn()))
                .pair(label("circumstances"), told.circumstances())
                .pair(label("categories"), told.categories())
                .pair(label("concerned"), count(told.concerned()))
                .pair(label("inQuebec"), count(told.inQuebec()))
                .pair(label("risk"), told.risk() == null ? null : Words.of(told.risk()))
                .pair(label("riskReasons"), told.riskReasons())
                .pair(label("measures"), told.measures())
                .pair(label("authorityToldOn"), day(told.authorityToldOn()))
                .pair(label("personsToldOn"), day(told.personsToldOn()))
                .pair(label("publicNotice"), told.publicNotice())
                .pair(label("correction"), row.correction())
                .pair(label("at"), Words.say("privacy.incident.by", Shown.moment(row.at()), incidents.writer(row)));
    }

    private static String label(String name) {
        return Words.say("privacy.incident." + name);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Shown.date(day);
    }

    private static @Nullable String count(@Nullable Integer count) {
        return count == null ? null : Shown.number(count);
    }
}
