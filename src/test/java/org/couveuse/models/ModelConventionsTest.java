package org.couveuse.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All models keep the same habits, so that the rooms, the desk and the readers find their way in any of them. */
@DisplayName("Conventions of the models")
class ModelConventionsTest {

    static Stream<Model> models() {
        return Model.all();
    }

    static Stream<Path> tables() {
        return Model.files(".dmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_file_holds_one_executable_process_of_the_same_name_in_its_pool(Model model) {
        assertThat(NameRules.process(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void an_id_tells_the_kind_of_its_node(Model model) {
        assertThat(NameRules.ids(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void nodes_pools_and_answers_have_names(Model model) {
        assertThat(NameRules.names(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_node_is_explained_to_those_who_cannot_see_it(Model model) {
        assertThat(NameRules.documentation(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void texts_are_typeset_as_french_is(Model model) {
        assertThat(NameRules.typography(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_user_task_is_offered_to_roles(Model model) {
        assertThat(ExecutionRules.candidates(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_user_task_is_due(Model model) {
        assertThat(ExecutionRules.dueDates(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_transaction_ends_at_the_next_wait(Model model) {
        assertThat(ExecutionRules.transactions(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_loop_commits_after_each_turn(Model model) {
        assertThat(ExecutionRules.loops(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_step_calls_one_verb_one_table_or_one_model(Model model) {
        assertThat(ExecutionRules.services(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_timer_has_a_named_delay_or_a_date(Model model) {
        assertThat(ExecutionRules.timers(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_way_out_of_a_choice_has_its_condition(Model model) {
        assertThat(ExecutionRules.choices(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void an_expression_is_one_of_the_allowed(Model model) {
        assertThat(Expressions.unknown(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothing_forbidden_is_in_a_model(Model model) {
        assertThat(Expressions.forbidden(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_says_what_it_takes_what_it_gives_and_why(Path table) {
        assertThat(DecisionRules.broken(table.getFileName().toString(), Model.read(table)))
                .isEmpty();
    }

    @Test
    void the_same_form_id_means_the_same_form() {
        assertThat(differing(Model.all().toList())).isEmpty();
    }

    @Test
    void what_a_model_calls_is_there() {
        List<String> tables = tables().flatMap(table -> DecisionRules.ids(Model.read(table)).stream())
                .toList();
        List<String> processes = Model.all().map(Model::processId).toList();
        assertThat(Model.all().flatMap(model -> missing(model, processes, tables)))
                .isEmpty();
    }

    static Stream<String> missing(Model model, List<String> processes, List<String> tables) {
        Stream<String> calls = model.instance().getModelElementsByType(CallActivity.class).stream()
                .filter(call -> !processes.contains(call.getCalledElement()))
                .map(call -> model + ": " + call.getId() + " calls " + call.getCalledElement());
        Stream<String> rules = model.instance().getModelElementsByType(BusinessRuleTask.class).stream()
                .filter(rule -> !tables.contains(rule.getCamundaDecisionRef()))
                .map(rule -> model + ": " + rule.getId() + " asks " + rule.getCamundaDecisionRef());
        return Stream.concat(calls, rules);
    }

    static List<String> differing(List<Model> models) {
        Map<String, List<String>> names = new HashMap<>();
        for (Model model : models) {
            model.instance().getModelElementsByType(UserTask.class).forEach(task -> names.computeIfAbsent(
                            task.getId(), id -> new ArrayList<>())
                    .add(task.getName()));
        }
        return names.entrySet().stream()
                .filter(form -> form.getValue().stream().distinct().count() > 1)
                .map(form -> form.getKey() + " is called "
                        + form.getValue().stream().distinct().collect(Collectors.joining(", ")))
                .toList();
    }
}
