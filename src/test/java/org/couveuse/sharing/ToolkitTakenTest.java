package org.couveuse.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** That somebody took a toolkit is kept before its first byte goes out, and no connection waits for its last. */
@CouveuseTest
class ToolkitTakenTest {

    @Autowired
    private Sharing sharing;

    @Autowired
    private ToolkitArchive archive;

    @Autowired
    private ToolkitDocument document;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    private interface Taking {
        void by(Actor actor, UUID solution, OutputStream out) throws IOException;
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_trail_has_it_before_the_first_byte_of_an_archive() throws Exception {
        watched("zip", archive::write);
    }

    @Test
    void the_trail_has_it_before_the_first_byte_of_a_document() throws Exception {
        watched(
                "docx",
                (actor, solution, out) -> document.write(actor, solution, ToolkitForm.DOCX, Locale.CANADA_FRENCH, out));
    }

    private void watched(String form, Taking taking) throws IOException {
        var cast = sharing.published();
        var seen = new ArrayList<String>();
        taking.by(troupe.actor(cast.lead()), cast.solution(), new OutputStream() {
            @Override
            public void write(int any) {
                if (seen.isEmpty()) {
                    var open = TransactionSynchronizationManager.isActualTransactionActive();
                    seen.add((open ? "open" : "over") + ", " + noted(cast.solution(), form));
                }
            }
        });
        assertThat(seen).containsExactly("over, 1");
    }

    private long noted(UUID solution, String form) {
        return jdbc.sql("select count(*) from audit_entry where subject = ? and action = 'taken.toolkit' and note = ?")
                .params(solution, form)
                .query(Long.class)
                .single();
    }
}
