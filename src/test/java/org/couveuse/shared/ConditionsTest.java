package org.couveuse.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not asked for is not taken, and not dropped without a word either. */
class ConditionsTest {

    private final Submissions submissions =
            new Submissions(Validation.buildDefaultValidatorFactory().getValidator());

    enum Way {
        GO,
        WAIT,
        STOP
    }

    record Part(
            @NotNull Way way,
            @Form.When(field = "way", is = "STOP") @Nullable String why) {}

    record Whole(
            @NotNull Way way,

            @Form.When(field = "way", is = "GO") @Size(max = 5) @Nullable
            String where,

            @Form.When(
                    field = "way",
                    is = {"WAIT", "STOP"})
            @Nullable
            Way then,

            @Form.When(field = "then", is = "STOP") @Nullable
            String reason,

            @Form.When(field = "way", is = "GO") boolean agreed,
            @Form.When(field = "way", is = "GO") List<String> with,

            @Form.When(field = "way", is = "GO") @Valid @Nullable
            Part part,

            List<@Valid Part> parts,
            @Nullable Boolean sure,

            @Form.When(field = "sure", is = "false") @Nullable
            Boolean really) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'way':'GO','where':'ici','agreed':true,'with':['a'],'part':{'way':'STOP','why':'assez'}}",
                "{'way':'WAIT','then':'STOP','reason':'assez'}",
                "{'way':'STOP','where':null,'agreed':false,'with':[],'part':null,'reason':''}",
                "{'way':'STOP','sure':false,'really':false}",
                "{'way':'STOP','parts':[{'way':'STOP','why':'assez'},{'way':'GO'}]}"
            })
    void what_is_asked_for_is_taken_and_what_says_nothing_does_not_matter(String body) {
        assertThat(submissions.read(json(body), Whole.class)).isNotNull();
    }

    @Test
    void what_is_not_asked_for_is_refused_by_name_with_what_it_hangs_on() {
        assertThat(refused("{'way':'STOP','where':'ici','agreed':true,'with':['a'],'part':{'way':'GO'}}")
                        .fields())
                .extracting(FieldProblem::field, FieldProblem::code, FieldProblem::args)
                .containsExactly(
                        tuple("where", "shared.notAsked", List.of("way", "GO")),
                        tuple("agreed", "shared.notAsked", List.of("way", "GO")),
                        tuple("with", "shared.notAsked", List.of("way", "GO")),
                        tuple("part", "shared.notAsked", List.of("way", "GO")));
        assertThat(refused("{'way':'GO','then':'WAIT'}").fields())
                .extracting(FieldProblem::args)
                .containsExactly(List.of("way", "WAIT, STOP"));
    }

    @Test
    void what_hangs_on_something_that_is_not_said_is_refused_too() {
        assertThat(names("{'way':'WAIT','reason':'assez'}")).containsExactly("reason");
        assertThat(names("{'way':'STOP','really':true}")).containsExactly("really");
        assertThat(names("{'way':'STOP','sure':true,'really':false}")).containsExactly("really");
    }

    @Test
    void within_parts_and_lists_the_path_says_where() {
        assertThat(names("{'way':'GO','part':{'way':'GO','why':'assez'},"
                        + "'parts':[{'way':'STOP','why':'assez'},{'way':'WAIT','why':'assez'}]}"))
                .containsExactly("part.why", "parts[1].why");
    }

    @Test
    void a_field_is_refused_once_and_nothing_is_said_of_what_hangs_on_an_answer_that_is_itself_refused() {
        assertThat(names("{'way':'ELSEWHERE','where':'ici'}")).containsExactly("way");
        assertThat(names("{'where':'ici'}")).containsExactly("way");
        assertThat(names("{'way':'STOP','where':'bien trop loin'}")).containsExactly("where");
        assertThat(names("{'way':'STOP','where':12}")).containsExactly("where");
    }

    private List<String> names(String body) {
        return refused(body).fields().stream().map(FieldProblem::field).toList();
    }

    private RuleViolation refused(String body) {
        return catchThrowableOfType(RuleViolation.class, () -> submissions.read(json(body), Whole.class));
    }

    private static JsonNode json(String text) {
        try {
            return JsonColumn.CANONICAL.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
