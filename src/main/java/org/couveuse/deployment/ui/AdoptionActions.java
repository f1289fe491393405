package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.AdoptionCare;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.deployment.AdoptionReading.Row;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignService;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.FeedbackService;
import org.couveuse.sharing.ui.FeedbackLink;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Words;

/** What one may do with an adoption that no task waits for. */
@org.springframework.stereotype.Component
class AdoptionActions {

    private static final int LONGEST = 4000;

    private final AdoptionCare care;
    private final AdoptionReading adoptions;
    private final FeedbackService feedback;
    private final CampaignService campaigns;
    private final TaskDesk desk;
    private final CurrentActor current;

    AdoptionActions(
            AdoptionCare care,
            AdoptionReading adoptions,
            FeedbackService feedback,
            CampaignService campaigns,
            TaskDesk desk,
            CurrentActor current) {
        this.care = care;
        this.adoptions = adoptions;
        this.feedback = feedback;
        this.campaigns = campaigns;
        this.desk = desk;
        this.current = current;
    }

    /** The acts that make sense now, by right. */
    List<Component> of(Row row, UUID solution, boolean ended, Runnable done) {
        var who = current.get();
        var own = adoptions.answersFor(who, row.organisation());
        var agency = campaigns.steers(who);
        var buttons = new ArrayList<Component>();
        if (row.state() == AdoptionState.POSTPONED && !ended && !waits(row.id(), "user_answerInvitation")) {
            if (own || agency) {
                buttons.add(act("deployment.adoption.resume", () -> care.resume(who, row.id()), done));
            }
        }
        if (own && betweenReports(row)) {
            buttons.add(act("deployment.adoption.reportNow", () -> care.reportNow(who, row.id()), done));
        }
        if (feedback.mayGive(who, solution)) {
            buttons.add(Action.link(Words.say("deployment.adoption.feedback"), FeedbackLink.to(solution)));
        }
        if (!ended && (own || agency)) {
            buttons.add(Action.link(Words.say("deployment.blockers.raise"), "/bloquants/nouveau?sur=" + row.id()));
        }
        return buttons;
    }

    /** Whether the organisation reports, and no report is asked for now. */
    boolean betweenReports(Row row) {
        return row.state() == AdoptionState.IN_PROGRESS && !waits(row.id(), "user_reportProgress");
    }

    /** A button that writes a note; for the agency. */
    Action note(UUID adoption, Runnable done) {
        return Action.secondary(Words.say("deployment.adoption.note.add"), () -> {
                    var text = Fields.area(Words.say("deployment.adoption.note.text"), null, LONGEST);
                    text.setWidthFull();
                    new ConfirmQuestion(
                                    Words.say("deployment.adoption.note.add"),
                                    Words.say("task.user_callOrganisation.words.hint"),
                                    Words.say("deployment.adoption.note.add"),
                                    () -> {
                                        annotate(adoption, text.getValue());
                                        done.run();
                                    },
                                    text)
                            .open();
                })
                .small();
    }

    private void annotate(UUID adoption, String text) {
        if (text.isBlank()) {
            throw RuleViolation.field("text", "shared.required");
        }
        care.annotate(current.get(), adoption, new AdoptionCare.Annotation(text.strip()));
    }

    private static Action act(String key, Runnable act, Runnable done) {
        return Action.secondary(Words.say(key), () -> CampaignActions.attempt(act, done));
    }

    private boolean waits(UUID adoption, String form) {
        return desk.about(adoption).stream().anyMatch(t -> t.form().equals(form));
    }
}
