package org.couveuse.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagram is hung on a wall one day: it is drawn so that it can be read there. */
@DisplayName("Geometry of the models")
class ModelGeometryTest {

    static Stream<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everything_is_drawn(Model model) {
        assertThat(ShapeRules.drawn(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void shapes_have_the_same_size_everywhere(Model model) {
        assertThat(ShapeRules.sizes(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_shape_overlaps_another(Model model) {
        assertThat(ShapeRules.overlaps(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void shapes_stay_in_their_pool_and_events_on_their_border(Model model) {
        assertThat(ShapeRules.containment(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_label_overlaps_a_label_a_shape_or_a_flow(Model model) {
        assertThat(ShapeRules.labelOverlaps(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_label_has_its_place_near_what_it_names(Model model) {
        assertThat(ShapeRules.labelPlaces(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_text_fits_where_it_stands(Model model) {
        assertThat(ShapeRules.wraps(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_prints_on_a3_landscape_at_9_points(Model model) {
        assertThat(ShapeRules.sheet(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_flow_does_not_cross_a_shape(Model model) {
        assertThat(FlowRules.crossedShapes(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_flow_docks_at_the_borders_of_its_shapes(Model model) {
        assertThat(FlowRules.docking(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_flow_runs_straight_with_few_turns(Model model) {
        assertThat(FlowRules.angles(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_flow_leaves_a_boundary_event_away_from_its_task(Model model) {
        assertThat(FlowRules.boundaryExits(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_happy_path_is_one_straight_line(Model model) {
        assertThat(FlowRules.happyPath(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void only_loops_run_to_the_left(Model model) {
        assertThat(FlowRules.direction(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void at_most_two_flows_cross(Model model) {
        assertThat(FlowRules.crossings(model)).hasSizeLessThanOrEqualTo(FlowRules.MOST_CROSSINGS);
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_flow_runs_on_another(Model model) {
        assertThat(FlowRules.coverings(model)).isEmpty();
    }
}
