package org.couveuse.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each convention is broken once on purpose and must refuse. */
@DisplayName("Rules of the conventions")
class ConventionRulesTest {

    @Test
    void the_small_model_keeps_them_all() {
        Model sound = SmallModel.sound();
        assertThat(NameRules.process(sound)).isEmpty();
        assertThat(NameRules.ids(sound)).isEmpty();
        assertThat(NameRules.names(sound)).isEmpty();
        assertThat(NameRules.documentation(sound)).isEmpty();
        assertThat(NameRules.typography(sound)).isEmpty();
        assertThat(ExecutionRules.candidates(sound)).isEmpty();
        assertThat(ExecutionRules.dueDates(sound)).isEmpty();
        assertThat(ExecutionRules.transactions(sound)).isEmpty();
        assertThat(ExecutionRules.loops(sound)).isEmpty();
        assertThat(ExecutionRules.services(sound)).isEmpty();
        assertThat(ExecutionRules.timers(sound)).isEmpty();
        assertThat(ExecutionRules.choices(sound)).isEmpty();
        assertThat(Expressions.unknown(sound)).isEmpty();
        assertThat(Expressions.forbidden(sound)).isEmpty();
        assertThat(ModelConventionsTest.differing(List.of(sound, sound))).isEmpty();
        assertThat(ModelConventionsTest.missing(sound, List.of("notice"), List.of("weight")))
                .isEmpty();
    }

    @Test
    void a_process_unlike_its_file_is_refused() {
        Model sound = SmallModel.sound();
        assertThat(NameRules.process(Model.of("other.bpmn", sound.text())))
                .containsExactly("the file of small is not small");
        assertThat(NameRules.process(SmallModel.with("isExecutable=\"true\"", "isExecutable=\"false\"")))
                .containsExactly("the process is not executable");
        assertThat(NameRules.process(SmallModel.with("historyTimeToLive=\"1825\"", "historyTimeToLive=\"30\"")))
                .containsExactly("history is not kept 1825 days");
        assertThat(NameRules.process(SmallModel.with("\"urn:couveuse:bpmn\"", "\"urn:other\"")))
                .containsExactly("the namespace is urn:other");
        assertThat(NameRules.process(SmallModel.with(" processRef=\"small\"", "")))
                .containsExactly("the process sits in 0 pools");
    }

    @Test
    void an_id_that_hides_its_kind_is_refused() {
        assertThat(NameRules.ids(SmallModel.with("service_keep", "task_keep")))
                .containsExactly("task_keep is not named service_something");
        assertThat(NameRules.ids(SmallModel.with("flow_each_keep", "Flow_1")))
                .containsExactly("Flow_1 is not named flow_something");
        assertThat(NameRules.ids(SmallModel.with(
                        "<bpmn:collaboration", "<bpmn:message id=\"a\" name=\"b\" /><bpmn:collaboration")))
                .containsExactly("a is not the message b");
    }

    @Test
    void a_nameless_node_answer_or_pool_is_refused() {
        assertThat(NameRules.names(SmallModel.with("name=\"Répondre\"", "")))
                .containsExactly("user_answer has no name");
        assertThat(NameRules.names(SmallModel.with("name=\"oui\"", "")))
                .containsExactly("flow_answer_weigh does not say its answer");
        assertThat(NameRules.names(SmallModel.with("complète\u202f?\"", "complète\"")))
                .containsExactly("gw_answer does not ask a question");
        assertThat(NameRules.names(SmallModel.with("name=\"Auteur de la demande\"", "")))
                .containsExactly("pool_asker has no name");
    }

    @Test
    void a_node_without_explanation_is_refused() {
        assertThat(NameRules.documentation(SmallModel.with("Une personne répond.", " ")))
                .containsExactly("user_answer is not documented");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Répondre : oui", "Répondre ?", "Répondre vite!", "L'avis", "Un « mot »", "Et puis..."})
    void careless_typography_is_refused(String name) {
        assertThat(NameRules.typography(SmallModel.with("name=\"Répondre\"", "name=\"" + name + "\"")))
                .containsExactly("careless typography: " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MANAGER@*", "FORUM_MEMBER", "FORUM_MEMBER@quebec", "${someone}"})
    void an_odd_candidate_is_refused(String candidate) {
        assertThat(ExecutionRules.candidates(SmallModel.with("PERSON@${asked}", candidate)))
                .containsExactly("user_answer is offered to " + candidate);
    }

    @Test
    void a_task_due_never_or_as_another_is_refused() {
        assertThat(ExecutionRules.dueDates(SmallModel.with("due('user_answer')", "due('user_other')")))
                .containsExactly("user_answer is due ${delays.due('user_other')}");
        assertThat(ExecutionRules.dueDates(SmallModel.with("${delays.due('user_answer')}", "P3D")))
                .containsExactly("user_answer is due P3D");
    }

    @Test
    void a_step_in_the_transaction_of_another_is_refused() {
        String refusal = " does not start its own transaction with the house's retries";
        assertThat(ExecutionRules.transactions(SmallModel.with(
                        "asyncBefore=\"true\" camunda:expression", "asyncBefore=\"false\" camunda:expression")))
                .containsExactly("service_keep" + refusal);
        assertThat(ExecutionRules.transactions(SmallModel.with("PT10S,", "PT1S,")))
                .hasSize(3);
    }

    @Test
    void a_loop_without_commit_or_over_a_list_is_refused() {
        assertThat(ExecutionRules.loops(SmallModel.with("camunda:asyncAfter=\"true\" ", "")))
                .containsExactly("call_each loops without asyncAfter");
        assertThat(ExecutionRules.loops(SmallModel.with("${smallProcess.groups(execution)}", "groups")))
                .containsExactly("call_each does not loop over what its bean lists");
    }

    @Test
    void a_service_of_another_process_a_raw_table_and_a_keyless_call_are_refused() {
        assertThat(ExecutionRules.services(SmallModel.with("smallProcess.keep", "otherProcess.keep")))
                .containsExactly("service_keep does not call one verb of its process");
        assertThat(ExecutionRules.services(SmallModel.with("\"singleEntry\"", "\"resultList\"")))
                .containsExactly("rule_weigh does not keep a single entry of its table");
        assertThat(ExecutionRules.services(SmallModel.with("<camunda:in businessKey=\"${group}\" />", "")))
                .containsExactly("call_each does not pass a business key to the latest version");
    }

    @Test
    void a_clock_without_a_name_is_refused() {
        assertThat(ExecutionRules.timers(SmallModel.with("${delays.of('silence')}", "P3D")))
                .containsExactly("timer_silence has a clock without a name");
    }

    @Test
    void a_choice_without_condition_is_refused() {
        assertThat(ExecutionRules.choices(SmallModel.with(" default=\"flow_answer_again\"", "")))
                .containsExactly("flow_answer_again has no condition");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${runtimeService.deleteProcessInstance(answer)}",
                "${answer.toString()}",
                "${delays.of(answer)}",
                "${otherProcess.keep(execution)}",
                "#{answer}",
                "${answer == 'complete text'}"
            })
    void an_expression_out_of_the_list_is_refused(String expression) {
        assertThat(Expressions.unknown(SmallModel.with("${answer == 'COMPLETE'}", expression)))
                .containsExactly(expression + " is not an expression a diagram may hold");
    }

    @Test
    void what_is_forbidden_is_refused() {
        assertThat(Expressions.forbidden(SmallModel.with(
                        "camunda:dueDate", "camunda:formKey=\"a\" camunda:assignee=\"b\" camunda:dueDate")))
                .containsExactly("a diagram has no camunda:formKey", "a diagram has no camunda:assignee");
        assertThat(Expressions.forbidden(SmallModel.with(
                        "<camunda:in businessKey",
                        "<camunda:executionListener event=\"end\" expression=\"${a}\" />"
                                + "<camunda:in variables=\"all\" /><camunda:in businessKey")))
                .containsExactly("a diagram has no executionListener", "a call passes named variables, not all");
    }

    @Test
    void two_forms_under_one_id_are_refused() {
        Model other = SmallModel.with("name=\"Répondre\"", "name=\"Corriger\"");
        assertThat(ModelConventionsTest.differing(List.of(SmallModel.sound(), other)))
                .containsExactly("user_answer is called Répondre, Corriger");
    }

    @Test
    void a_call_to_nothing_is_refused() {
        assertThat(ModelConventionsTest.missing(SmallModel.sound(), List.of(), List.of()))
                .containsExactly("small.bpmn: call_each calls notice", "small.bpmn: rule_weigh asks weight");
    }

    @Test
    void a_table_without_reasons_or_types_is_refused() {
        String table = Model.read(Model.FOLDER.resolve("blocker-delay.dmn"));
        assertThat(DecisionRules.broken("blocker-delay.dmn", table)).isEmpty();
        assertThat(DecisionRules.broken("other.dmn", table)).hasSize(1);
        assertThat(DecisionRules.broken("blocker-delay.dmn", table.replace("typeRef=\"string\"", "")))
                .hasSize(3);
        assertThat(DecisionRules.broken("blocker-delay.dmn", table.replace("typeRef=\"string\"", "typeRef=\"number\"")))
                .hasSize(3);
        assertThat(DecisionRules.broken(
                        "blocker-delay.dmn",
                        table.replaceAll("(?s)(<rule [^>]*>\\s*)<description>.*?</description>", "$1")))
                .hasSize(9);
        assertThat(DecisionRules.broken(
                        "blocker-delay.dmn", table.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"ANY\"")))
                .containsExactly("the hit policy is ANY");
    }
}
