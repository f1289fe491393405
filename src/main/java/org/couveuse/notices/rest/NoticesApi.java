package org.couveuse.notices.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.couveuse.notices.NoticeChoices;
import org.couveuse.notices.NoticeKind;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Takes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How one wants to be told. */
@RestController
@Tag(name = "people")
class NoticesApi {

    private final NoticeChoices choices;
    private final Submissions submissions;

    NoticesApi(NoticeChoices choices, Submissions submissions) {
        this.choices = choices;
        this.submissions = submissions;
    }

    record Choice(
            @NotNull @Nullable Boolean daily,
            @NotNull @Nullable List<NoticeKind> refused) {}

    record Chosen(boolean daily, List<NoticeKind> refused, List<NoticeKind> offered) {}

    @GetMapping("/api/me/notices")
    @Operation(
            summary = "How you are told",
            description =
                    "Whether mails come once a day instead of at once, which kinds you refused, and which you may.")
    Chosen chosen() {
        var mine = choices.mine();
        return new Chosen(mine.daily(), mine.refused().stream().sorted().toList(), NoticeKind.offered());
    }

    @PutMapping("/api/me/notices")
    @Operation(summary = "Choose how you are told", description = "Replaces what you chose before.")
    Chosen choose(@Takes(value = Choice.class, example = """
                        {"daily": true, "refused": ["ROUNDS", "SOLUTIONS"]}""") @RequestBody JsonNode body) {
        var choice = submissions.read(body, Choice.class);
        choices.choose(Boolean.TRUE.equals(choice.daily()), choice.refused() == null ? List.of() : choice.refused());
        return chosen();
    }
}
