package org.couveuse.people.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.couveuse.people.Accounts;
import org.couveuse.shared.Takes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account. */
@RestController
@Tag(name = "people")
class AccountApi {

    private final Accounts accounts;

    AccountApi(Accounts accounts) {
        this.accounts = accounts;
    }

    record Choice(@Nullable String current, @Nullable String password) {}

    @PutMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Choose another password",
            description = "With a password that was given for one sign-in, this is the only request that is answered.")
    void choose(@Takes(value = Choice.class, example = """
                        {"current": "celui d’aujourd’hui", "password": "une phrase que je retiens"}""") @RequestBody Choice choice) {
        accounts.choose(
                choice.current() == null ? "" : choice.current(), choice.password() == null ? "" : choice.password());
    }
}
