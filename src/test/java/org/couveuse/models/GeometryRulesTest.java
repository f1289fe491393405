package org.couveuse.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each rule of geometry is broken once on purpose and must refuse. */
@DisplayName("Rules of geometry")
class GeometryRulesTest {

    @Test
    void the_small_model_keeps_them_all() {
        Model sound = SmallModel.sound();
        assertThat(ShapeRules.drawn(sound)).isEmpty();
        assertThat(ShapeRules.sizes(sound)).isEmpty();
        assertThat(ShapeRules.overlaps(sound)).isEmpty();
        assertThat(ShapeRules.containment(sound)).isEmpty();
        assertThat(ShapeRules.labelOverlaps(sound)).isEmpty();
        assertThat(ShapeRules.labelPlaces(sound)).isEmpty();
        assertThat(ShapeRules.wraps(sound)).isEmpty();
        assertThat(ShapeRules.sheet(sound)).isEmpty();
        assertThat(FlowRules.crossedShapes(sound)).isEmpty();
        assertThat(FlowRules.docking(sound)).isEmpty();
        assertThat(FlowRules.angles(sound)).isEmpty();
        assertThat(FlowRules.boundaryExits(sound)).isEmpty();
        assertThat(FlowRules.happyPath(sound)).isEmpty();
        assertThat(FlowRules.direction(sound)).isEmpty();
        assertThat(FlowRules.crossings(sound)).isEmpty();
        assertThat(FlowRules.coverings(sound)).isEmpty();
    }

    @Test
    void a_node_that_is_not_drawn_is_refused() {
        Model model =
                SmallModel.with("</bpmn:process>", "<bpmn:endEvent id=\"end_lost\" name=\"Perdu\" /></bpmn:process>");
        assertThat(ShapeRules.drawn(model)).containsExactly("end_lost is not drawn");
    }

    @Test
    void a_wider_task_is_refused() {
        Model model = SmallModel.with("x=\"186\" y=\"80\" width=\"120\"", "x=\"186\" y=\"80\" width=\"110\"");
        assertThat(ShapeRules.sizes(model)).containsExactly("user_answer is 110 by 80, not 120 by 80");
    }

    @Test
    void two_shapes_on_one_another_are_refused() {
        assertThat(ShapeRules.overlaps(SmallModel.moved("626", "80", "570", "80")))
                .containsExactly("rule_weigh overlaps call_each");
    }

    @Test
    void a_shape_outside_of_its_pool_is_refused() {
        assertThat(ShapeRules.containment(SmallModel.moved("228", "262", "228", "340")))
                .containsExactly("end_unanswered sticks out of pool_small");
    }

    @Test
    void a_boundary_event_off_its_border_is_refused() {
        assertThat(ShapeRules.containment(SmallModel.moved("228", "142", "228", "160")))
                .containsExactly("timer_silence does not sit on the top or bottom border of user_answer");
    }

    @Test
    void a_label_on_a_shape_is_refused() {
        assertThat(ShapeRules.labelOverlaps(SmallModel.moved("336", "151", "450", "140")))
                .contains("the label of gw_answer overlaps rule_weigh");
    }

    @Test
    void a_label_on_another_is_refused() {
        assertThat(ShapeRules.labelOverlaps(SmallModel.moved("336", "151", "256", "181")))
                .contains("the label of gw_answer overlaps that of timer_silence");
    }

    @Test
    void a_label_on_a_flow_is_refused() {
        assertThat(ShapeRules.labelOverlaps(SmallModel.moved("256", "180", "206", "190")))
                .containsExactly("the label of timer_silence lies on flow_silence_unanswered");
    }

    @Test
    void a_label_far_from_what_it_names_is_refused() {
        assertThat(ShapeRules.labelPlaces(SmallModel.moved("336", "151", "336", "260")))
                .containsExactly("the label of gw_answer is far from its shape");
        assertThat(ShapeRules.labelPlaces(SmallModel.moved("410", "102", "410", "40")))
                .containsExactly("the label of flow_answer_weigh is far from its flow");
    }

    @Test
    void a_label_without_a_place_is_refused() {
        String label = "<bpmndi:BPMNLabel>\\s*<dc:Bounds x=\"73\" .*\\s*</bpmndi:BPMNLabel>";
        Model sound = SmallModel.sound();
        Model model = Model.of(sound.file(), sound.text().replaceFirst(label, ""));
        assertThat(ShapeRules.labelPlaces(model)).containsExactly("the label of start_asked has no place of its own");
    }

    @Test
    void a_narrow_label_is_refused() {
        Model model = SmallModel.with("x=\"336\" y=\"151\" width=\"90\"", "x=\"336\" y=\"151\" width=\"60\"");
        assertThat(ShapeRules.labelPlaces(model)).containsExactly("the label of gw_answer is narrower than 80");
    }

    @Test
    void a_text_that_does_not_fit_is_refused() {
        Model long_ = SmallModel.with(
                "name=\"Répondre\"", "name=\"Répondre à la demande reçue de la personne et lui dire pourquoi\"");
        assertThat(ShapeRules.wraps(long_)).containsExactly("user_answer needs 4 lines");
        Model wide = SmallModel.with("name=\"Répondre\"", "name=\"Anticonstitutionnellement\"");
        assertThat(ShapeRules.wraps(wide)).containsExactly("a word of user_answer is cut");
        Model torn = SmallModel.with("name=\"Réponse complète", "name=\"Réponse institutionnalisées");
        assertThat(ShapeRules.wraps(torn)).containsExactly("a line of gw_answer begins with a punctuation mark");
    }

    @Test
    void a_drawing_larger_than_the_sheet_is_refused() {
        assertThat(ShapeRules.sheet(SmallModel.moved("20", "400", "900", "400")))
                .containsExactly("the drawing is 1880 by 440, the sheet 1560 by 1080");
    }

    @Test
    void a_flow_across_a_shape_is_refused() {
        assertThat(FlowRules.crossedShapes(SmallModel.moved("228", "262", "228", "200")))
                .contains("flow_silence_unanswered crosses end_unanswered");
        assertThat(FlowRules.crossedShapes(
                        SmallModel.redirected("381", "50", "381", "50", "516", "50", "516", "130", "381", "130")))
                .contains("flow_answer_again crosses rule_weigh");
    }

    @Test
    void a_flow_that_stops_short_is_refused() {
        assertThat(FlowRules.docking(SmallModel.redirected("626", "120", "610", "120")))
                .containsExactly("flow_weigh_each does not end at the border of call_each");
        assertThat(FlowRules.docking(SmallModel.redirected("381", "95", "381", "80")))
                .containsExactly("flow_answer_again does not start at the border of gw_answer");
    }

    @Test
    void a_flow_aslant_with_many_turns_or_too_short_is_refused() {
        assertThat(FlowRules.angles(SmallModel.redirected("626", "120", "626", "140")))
                .containsExactly("flow_weigh_each runs aslant");
        assertThat(FlowRules.angles(SmallModel.redirected(
                        "246", "50", "320", "50", "320", "40", "300", "40", "300", "50", "246", "50")))
                .containsExactly("flow_answer_again has 8 waypoints");
        assertThat(FlowRules.angles(SmallModel.redirected("626", "120", "590", "120")))
                .containsExactly("flow_weigh_each is too short for its arrow to be seen");
    }

    @Test
    void a_flow_along_the_border_it_leaves_is_refused() {
        assertThat(FlowRules.boundaryExits(
                        SmallModel.redirected("246", "178", "264", "160", "300", "160", "300", "240", "246", "240")))
                .containsExactly("flow_silence_unanswered does not leave straight down from its border");
    }

    @Test
    void a_happy_path_with_a_step_is_refused() {
        assertThat(FlowRules.happyPath(SmallModel.moved("626", "80", "626", "86")))
                .containsExactly("no straight line leads from start_asked to an end");
    }

    @Test
    void a_flow_to_the_left_that_is_no_loop_is_refused() {
        assertThat(FlowRules.direction(SmallModel.moved("228", "262", "128", "262")))
                .containsExactly("flow_silence_unanswered runs to the left without being a loop");
    }

    @Test
    void crossing_flows_are_counted() {
        Model twice =
                SmallModel.redirected("246", "50", "246", "30", "150", "30", "150", "130", "170", "130", "170", "80");
        assertThat(FlowRules.crossings(twice))
                .containsExactly(
                        "flow_asked_answer crosses flow_answer_again", "flow_asked_answer crosses flow_answer_again");
    }

    @Test
    void a_flow_that_runs_on_another_is_refused() {
        assertThat(FlowRules.coverings(SmallModel.redirected("246", "178", "246", "178", "600", "120", "620", "120")))
                .containsExactly("flow_weigh_each runs on flow_silence_unanswered");
    }
}
