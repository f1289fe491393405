package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.RuleViolation.Kind;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.ActionBar;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.MenuCounts;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** One task: its form, what one needs to know for it, and, once it is sent, what comes next. */
@Route(value = "taches/:id", layout = MainLayout.class)
@PermitAll
public class TaskView extends Page implements BeforeEnterObserver {

    private final transient TaskDesk desk;
    private final transient TaskForms forms;
    private final transient TaskSections sections;
    private final transient TaskOutcome outcome;
    private final transient TaskHead head;
    private final transient CurrentActor current;
    private final Div said = new Div();
    private final String token = UUID.randomUUID().toString();
    private transient TaskForm.@Nullable Body body;
    private @Nullable ActionBar bar;
    private @Nullable Action send;
    private boolean sent;

    TaskView(
            TaskDesk desk,
            TaskForms forms,
            TaskSections sections,
            TaskOutcome outcome,
            TaskHead head,
            CurrentActor current) {
        this.desk = desk;
        this.forms = forms;
        this.sections = sections;
        this.outcome = outcome;
        this.head = head;
        this.current = current;
        said.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getRouteParameters().get("id").orElseThrow(RuleViolation::notFound));
    }

    private void open(String id) {
        var actor = current.get();
        var task = desk.get(actor, id);
        clear();
        said.removeAll();
        crumb(Words.say("inbox.tasks"), "/taches");
        crumb(
                Words.say(
                        "inbox.task.about",
                        Words.of(task.about().type()),
                        task.about().title()),
                null);
        title(Words.say("task." + task.form()));
        if (task.state() != OpenTask.State.OPEN) {
            outcome.closed(task, actor).forEach(this::add);
            return;
        }
        beside(Due.badge(task.due()));
        add(head.frise(task));
        var away = desk.standIn(actor, task);
        away.ifPresent(a -> add(outcome.onBehalf(a)));
        var taken = desk.taken(actor, task);
        if (taken.isPresent()) {
            add(outcome.taken(taken.get()), outcome.back());
            add(sections.beside(task, desk.sheet(actor, id), actor));
            return;
        }
        add(head.holding(task, actor, forms.delegable(task) && away.isEmpty(), () -> open(id), () -> leave("taches")));
        form(task);
    }

    private void form(OpenTask task) {
        var actor = current.get();
        var sheet = desk.sheet(actor, task.id());
        var opened = forms.open(task, sheet, actor);
        body = opened;
        var button = Action.primary(head.send(task), () -> submit(task));
        button.getElement()
                .executeJs("this.addEventListener('click', () => setTimeout(() => { this.disabled = true; }));");
        send = button;
        var actions = new ActionBar(
                Words.say("inbox.task.actions"),
                Action.plain(Words.say("inbox.task.later"), () -> leave("taches")),
                button);
        bar = actions;
        desk.draft(actor, task.id()).ifPresent(draft -> {
            opened.value(Drafts.read(draft.body()));
            said.add(Notice.info(Words.say("inbox.task.draftBack", draft.saved())));
            actions.saved(draft.saved());
        });
        opened.onChange(() -> save(task));
        typing(opened.component(), actions);
        var form = new Div(said, opened.component());
        form.addClassName("stack-l");
        var whole = new Div(form, sections.beside(task, sheet, actor, () -> fileAdded(task, sheet)));
        whole.addClassName(forms.own(task.form()).filter(TaskForm::wide).isPresent() ? "stack-l" : "task");
        add(whole, actions);
    }

    /** A form that asks about files asks about a new one too; what was answered so far is in the draft. */
    private void fileAdded(OpenTask task, TaskSheet<?> sheet) {
        if (sheet.choices().containsKey(TaskSheet.FILES)) {
            save(task);
            open(task.id());
        }
    }

    /** Says that the draft is being saved from the first key on; the values follow within two seconds. */
    private static void typing(Component form, ActionBar actions) {
        form.getElement()
                .addEventListener("input", e -> actions.saving())
                .debounce(1_500, com.vaadin.flow.dom.DebouncePhase.LEADING);
    }

    private void save(OpenTask task) {
        if (sent || body == null || bar == null) {
            return;
        }
        try {
            bar.saved(desk.saveDraft(current.get(), task.id(), body.draft().toString()));
        } catch (RuleViolation refusal) {
            explain(refusal);
        }
    }

    private void submit(OpenTask task) {
        if (sent || body == null) {
            return;
        }
        try {
            var receipt = desk.submit(current.get(), task.id(), body.value(), token);
            sent = true;
            done(task, receipt);
        } catch (RuleViolation refusal) {
            explain(refusal);
        } finally {
            if (!sent && send != null) {
                send.getElement().executeJs("setTimeout(() => { this.disabled = false; }, 50)");
            }
        }
    }

    private void explain(RuleViolation refusal) {
        if (refusal.kind() == Kind.CONFLICT && refusal.fields().isEmpty()) {
            said.removeAll();
            said.add(Notice.conflict(Sayings.of(refusal), new Paragraph(Words.say("inbox.task.kept")), outcome.back()));
            said.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        } else if (refusal.kind() == Kind.NOT_FOUND || body == null) {
            throw refusal;
        } else {
            body.show(refusal);
        }
    }

    private void done(OpenTask task, TaskDesk.Receipt receipt) {
        var actor = current.get();
        MenuCounts.again();
        clear();
        crumb(Words.say("inbox.tasks"), "/taches");
        crumb(
                Words.say(
                        "inbox.task.about",
                        Words.of(task.about().type()),
                        task.about().title()),
                null);
        title(Words.say("task." + task.form()));
        outcome.done(task, receipt, actor).forEach(this::add);
        forms.own(task.form()).flatMap(own -> own.receipt(task, actor)).ifPresent(this::add);
        add(outcome.next(task, actor));
    }

    private static void leave(String address) {
        UI.getCurrent().navigate(address);
    }
}
