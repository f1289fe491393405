package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.deployment.CampaignService.Detail;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Fil;
import org.couveuse.shell.ui.HistorySection;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;

/** What is written of a campaign: its plan, who approved it, its report, its history, where it comes from. */
@org.springframework.stereotype.Component
class CampaignPapers {

    private static final int HISTORY = 50;

    private final People people;
    private final Subjects subjects;
    private final Trail trail;
    private final Texts texts;

    CampaignPapers(People people, Subjects subjects, Trail trail, Texts texts) {
        this.people = people;
        this.subjects = subjects;
        this.trail = trail;
        this.texts = texts;
    }

    /** What the campaign sets out to do. */
    Component plan(Detail campaign) {
        var plan = campaign.plan();
        if (plan == null) {
            return Part.quiet(Words.say("deployment.signed.none"));
        }
        return new KeyValues()
                .pair(Words.say("deployment.plan.offer"), Words.of(campaign.offer()))
                .pair(Words.say("deployment.plan.messages"), list(plan.keyMessages()))
                .pair(
                        Words.say("deployment.plan.channels"),
                        Shown.list(plan.channels().stream().map(Words::of).toList()))
                .pair(Words.say("deployment.plan.material"), plan.material())
                .pair(Words.say("deployment.plan.report"), Words.say("deployment.plan.reportEvery", plan.reportEvery()))
                .pair(Words.say("deployment.plan.ends"), Shown.date(plan.endsOn()));
    }

    /** Who prepared, approved and signed, with reserves and waiver. */
    Component signatures(Detail campaign) {
        var signed = campaign.signatures();
        var readiness = campaign.readiness();
        return new KeyValues()
                .pair(Words.say("deployment.signed.readiness"), readiness == null ? null : Words.of(readiness))
                .pair(Words.say("deployment.signed.prepared"), name(campaign.preparedBy()))
                .pair(Words.say("deployment.signed.approved"), by(signed.approvedBy(), signed.approvedAt()))
                .pair(Words.say("deployment.signed.signed"), by(signed.signedBy(), signed.signedAt()))
                .pair(Words.say("deployment.signed.conditions"), signed.conditions())
                .pair(Words.say("deployment.signed.waiver"), signed.waiver())
                .pair(Words.say("deployment.signed.sentBack"), signed.sentBack());
    }

    /** What became of the campaign; null while it is not written. */
    @Nullable
    Component report(Detail campaign) {
        var report = campaign.report();
        var plan = campaign.plan();
        if (report == null || plan == null) {
            return null;
        }
        var values = new KeyValues();
        report.results().forEach(result -> {
            var goal = plan.goal(result.goal());
            if (goal != null) {
                var words = Words.say(
                        "deployment.report.reached",
                        Shown.number(result.reached()),
                        goal.unit(),
                        Shown.number(goal.target()));
                values.pair(goal.name(), result.words() == null ? words : words + ". " + result.words());
            }
        });
        return values.pair(Words.say("deployment.report.lessons"), new Paragraph(report.lessons()))
                .pair(Words.say("deployment.report.followUp"), new Paragraph(report.followUp()));
    }

    /** From the needs it comes from to this campaign or adoption; what a campaign led to is its list. */
    Component fil(UUID thing) {
        return Fil.of(subjects.origins(thing), thing);
    }

    /** What was done, latest first. */
    Component history(UUID thing) {
        return new HistorySection(trail.history(thing, HISTORY).items(), people, texts);
    }

    @Nullable
    String name(@Nullable UUID person) {
        return person == null ? null : people.displayName(person);
    }

    private @Nullable String by(@Nullable UUID person, @Nullable Instant at) {
        return person == null || at == null
                ? null
                : Words.say("deployment.signed.by", people.displayName(person), Shown.date(at));
    }

    private static UnorderedList list(List<String> items) {
        var list = new UnorderedList();
        items.forEach(item -> list.add(new ListItem(item)));
        return list;
    }
}
