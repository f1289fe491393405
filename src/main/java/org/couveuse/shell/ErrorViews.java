package org.couveuse.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Words;
import org.slf4j.LoggerFactory;

/** What stands in place of a screen that cannot be shown: unknown, not for this person, refused, broken. */
final class ErrorViews {

    private ErrorViews() {}

    private abstract static class View extends Page {

        void say(String title, Notice notice) {
            title(title);
            add(notice, Card.buttons(Action.primaryLink(Words.say("shell.error.home"), "/")));
        }
    }

    /** No such screen or thing; also what is none of the person's business. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    public static class NotFound extends View implements HasErrorParameter<NotFoundException> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            say(Words.say("shell.problem.404"), Notice.info(Words.say("shared.notFound")));
            return 404;
        }
    }

    /** A screen for other roles. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    public static class NotAllowed extends View implements HasErrorParameter<AccessDeniedException> {

        private final transient RefusedScreens refused;

        NotAllowed(RefusedScreens refused) {
            this.refused = refused;
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            refused.note(event.getLocation());
            say(Words.say("shell.problem.403"), Notice.problem(Words.say("shell.problem.forbidden")));
            return 403;
        }
    }

    /** A refusal while the screen was being made. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    public static class Refused extends View implements HasErrorParameter<RuleViolation> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RuleViolation> parameter) {
            var refusal = parameter.getException();
            var status = refusal.kind().status();
            var text = Words.say(refusal.code(), refusal.args().toArray());
            say(Words.say("shell.problem." + status), status == 404 ? Notice.info(text) : Notice.problem(text));
            return status;
        }
    }

    /** Something nobody caused by asking. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    public static class Unexpected extends View implements HasErrorParameter<Exception> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            var incident = Incident.note(LoggerFactory.getLogger(Unexpected.class), parameter.getException());
            say(Words.say("shell.unexpected.title"), Notice.problem(Words.say("shell.unexpected.words", incident)));
            return 500;
        }
    }
}
