package org.couveuse.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.documents.Attachments;
import org.couveuse.inbox.Waiting;
import org.couveuse.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** A file that is none of one's business is refused as such on the screens too, whoever kept its link. */
@CouveuseTest
class FileLinkTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Waiting waiting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void who_may_have_it_takes_it_and_who_may_not_is_told_so_and_leaves_one_entry() throws Exception {
        var scene = waiting.blocker();
        var file = troupe.as(
                scene.lead(),
                () -> attachments.attach(
                        scene.task().about().id(),
                        "note.txt",
                        new ByteArrayInputStream("un mot".getBytes(StandardCharsets.UTF_8))));
        var stranger = troupe.with(Role.HOST_CONTACT, UUID.randomUUID());

        assertThat(taken(scene.lead(), file.id())).isEqualTo(200);
        assertThat(entries(scene.lead(), "taken.attachment")).isEqualTo(1);
        assertThat(taken(stranger, file.id())).isEqualTo(404);
        assertThat(entries(stranger, "taken.attachment")).isZero();
        assertThat(entries(stranger, "refused.%")).isEqualTo(1);
    }

    /** What the browser gets of a link on a page that somebody has open. */
    private int taken(UUID person, UUID file) throws IOException {
        try (var screens = new Screens(context, troupe.account(person))) {
            screens.open("");
            DownloadHandler handler = DownloadHandler.fromInputStream(event ->
                    new DownloadResponse(attachments.open(file).bytes(), "note.txt", "application/octet-stream", 6));
            var link = FileLink.named("note.txt", handler);
            var page = UI.getCurrent();
            page.add(link);
            var answered = new MockHttpServletResponse();
            var response = new VaadinServletResponse(answered, (VaadinServletService) VaadinService.getCurrent());
            var event = new DownloadEvent(
                    VaadinRequest.getCurrent(), response, VaadinSession.getCurrent(), link.getElement());
            // the container hands files out beside the page: no page is at work then
            UI.setCurrent(null);
            FileLink.hand(handler, event);
            assertThat(UI.getCurrent()).isNull();
            UI.setCurrent(page);
            return answered.getStatus();
        }
    }

    private int entries(UUID person, String action) {
        return jdbc.sql("select count(*) from audit_entry where actor = ? and action like ?")
                .params(person, action)
                .query(Integer.class)
                .single();
    }
}
