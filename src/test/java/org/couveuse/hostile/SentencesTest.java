package org.couveuse.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.couveuse.CouveuseTest;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words of people within sentences of ours. */
@CouveuseTest
class SentencesTest {

    @Autowired
    private Texts texts;

    @Test
    void a_name_that_turns_the_direction_of_reading_does_not_turn_the_sentence() {
        var said = texts.in(Texts.FRENCH, "inbox.doneBy", "abc\u202Efdp", Instant.EPOCH);

        assertThat(said).startsWith("\u2068abc\u202Efdp\u2069 a fait");
    }

    @Test
    void places_and_expressions_in_what_people_typed_stay_as_they_are() {
        for (var text : Hostile.TEXTS.values()) {
            assertThat(texts.in(Texts.ENGLISH, "inbox.doneBy", text, Instant.EPOCH))
                    .contains(text);
        }
    }
}
