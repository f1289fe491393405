package org.couveuse.deployment.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.couveuse.deployment.AudiencePreview;
import org.couveuse.deployment.CampaignPreparation.PathMark;
import org.couveuse.deployment.CampaignPreparation.Preparation;
import org.couveuse.deployment.CriticalPath;
import org.couveuse.deployment.OrganisationSelection;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.ui.RecordForm;
import org.couveuse.inbox.ui.TaskForm;
import org.couveuse.people.Actor;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** The form of a campaign's preparation, with who is in its audience and what its critical path comes to as one types. */
@org.springframework.stereotype.Component
class PrepareCampaignForm implements TaskForm {

    private final AudiencePreview audience;
    private final Texts texts;

    PrepareCampaignForm(AudiencePreview audience, Texts texts) {
        this.audience = audience;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_prepareCampaign";
    }

    @Override
    public Body open(OpenTask task, TaskSheet<?> sheet, Actor actor) {
        return new Filled(
                new RecordForm<>(form(), Preparation.class, sheet, texts),
                selection -> audience.of(actor, task.key(), selection, null, AudienceShown.LISTED));
    }

    /** Says who a selection means. */
    interface Means {
        AudiencePreview.Preview say(OrganisationSelection selection);
    }

    /** The form that is made from the record, with what two of its answers come to under them. */
    private static final class Filled implements Body {

        private final RecordForm<Preparation> form;
        private final Means means;
        private final AudienceShown members = new AudienceShown();
        private final Div path = new Div();
        private @Nullable JsonNode shownAudience;
        private @Nullable JsonNode shownPath;

        Filled(RecordForm<Preparation> form, Means means) {
            this.form = form;
            this.means = means;
            path.addClassName("path-preview");
            form.under("audience", members).under("criticalPath", path);
            form.onChange(this::refresh);
            refresh();
        }

        @Override
        public Component component() {
            return form;
        }

        @Override
        public ObjectNode value() {
            return form.value();
        }

        @Override
        public ObjectNode draft() {
            return form.draft();
        }

        @Override
        public void value(JsonNode answers) {
            form.value(answers);
            refresh();
        }

        @Override
        public void show(RuleViolation refusal) {
            form.show(refusal);
        }

        @Override
        public void onChange(Runnable changed) {
            form.onChange(changed);
        }

        private void refresh() {
            var value = form.value();
            var audience = value.path("audience");
            if (!audience.equals(shownAudience)) {
                shownAudience = audience;
                members.show(read(audience, new TypeReference<OrganisationSelection>() {})
                        .or(() -> Optional.of(OrganisationSelection.ALL))
                        .map(means::say)
                        .orElseThrow());
            }
            var steps = value.path("criticalPath");
            if (!steps.equals(shownPath)) {
                shownPath = steps;
                path.removeAll();
                path.add(chart(steps));
            }
        }

        /** The chart, or what is missing for it. */
        private static Component chart(JsonNode steps) {
            return read(steps, new TypeReference<List<PathMark>>() {})
                    .flatMap(marks -> CriticalPath.sketched(marks, Shown.today()))
                    .<Component>map(PathChart::of)
                    .orElseGet(() -> Part.quiet(Words.say("deployment.path.open")));
        }

        /** What was typed, when it can be read as that; half-typed answers cannot. */
        private static <T> Optional<T> read(JsonNode typed, TypeReference<T> type) {
            if (typed.isMissingNode()) {
                return Optional.empty();
            }
            try {
                return Optional.ofNullable(JsonColumn.CANONICAL.readValue(typed.traverse(), type));
            } catch (JsonProcessingException halfTyped) {
                return Optional.empty();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** How many organisations are in, and the first of them; told anew at each change. */
    static final class AudienceShown extends Div {

        static final int LISTED = 100;

        AudienceShown() {
            addClassNames("stack-s", "audience-preview");
            getElement().setAttribute("role", "status");
        }

        void show(AudiencePreview.Preview preview) {
            removeAll();
            var count = new Paragraph(
                    Words.say("deployment.audience.count", preview.count(), Shown.number(preview.count())));
            count.addClassName("finding");
            add(count);
            if (preview.unanswered() > 0) {
                add(Part.quiet(Words.say(
                        "deployment.audience.unanswered", preview.unanswered(), Shown.number(preview.unanswered()))));
            }
            if (preview.taken() > 0) {
                add(Part.quiet(Words.say("deployment.audience.taken", preview.taken(), Shown.number(preview.taken()))));
            }
            if (preview.count() > 0) {
                add(AudienceList.of(preview));
            }
        }
    }
}
