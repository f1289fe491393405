package org.couveuse.demonstration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What the demonstration tells, as written in {@code demonstration/story.json}: who did what, when and in which words.
 * Days count from today, so the past is negative. Needs are named by the beginning of their title.
 *
 * @param begins day on which everything is founded
 * @param themes how the agency words the theme of a need
 * @param joined needs that ask for the same as another
 * @param rounds in the order of time; the last one is open now
 * @param incubators what became of each retained theme
 * @param community what people around the first incubator's solution do by themselves
 */
record Plot(
        int begins,
        Map<String, ThemePlot> themes,
        Map<String, String> joined,
        List<RoundPlot> rounds,
        List<IncubatorPlot> incubators,
        CommunityPlot community) {

    /** Whether a need is one of a round's, or asks for the same as one. */
    boolean concerns(RoundPlot round, String title) {
        return round.needs().stream().anyMatch(title::startsWith)
                || joined.entrySet().stream()
                        .anyMatch(e ->
                                title.startsWith(e.getKey()) && round.needs().contains(e.getValue()));
    }

    /** The words of a theme, and why the forum retained it, for those it did. */
    record ThemePlot(String title, String wording, @Nullable String why) {}

    /**
     * A round.
     *
     * @param triaged day on which the needs become themes
     * @param prepared day on which it is prepared
     * @param opens days until the vote opens
     * @param closes days from the preparation until it closes
     * @param decided day of the decision; null when the vote is still open
     * @param voting day on which those who have voted did, for an open vote
     * @param mode whether ballots stay secret, which they do when nothing is said
     * @param criteria what members note beside their mentions
     * @param ballots who votes, in the order in which they do, and what: for each of the {@link #judged} themes a
     *     mention, short as {@link ForumVoices} has it, and the notes
     * @param older needs whose themes were left from earlier rounds
     * @param opinions who gives the opinion of a group, and at which place they put each of the judged themes
     * @param recusals why who stays out of a theme does
     * @param words what who voted says for the deliberation, without their name
     * @param departures why the forum left out themes that the ranking would retain
     * @param statement what the decision says, where it is not the order of the ranking
     */
    record RoundPlot(
            int triaged,
            int prepared,
            int opens,
            int closes,
            @Nullable Integer decided,
            @Nullable Integer voting,
            int capacity,
            @Nullable String mode,
            @Nullable List<CriterionPlot> criteria,
            Map<String, List<String>> ballots,
            Map<String, List<Integer>> opinions,
            @Nullable Map<String, String> recusals,
            @Nullable Map<String, String> words,
            @Nullable Map<String, String> departures,
            @Nullable String statement,
            List<String> needs,
            @Nullable List<String> older) {

        /** The needs whose themes are judged, those of the round first. */
        List<String> judged() {
            return Stream.concat(needs.stream(), older == null ? Stream.empty() : older.stream())
                    .toList();
        }
    }

    /** A criterion that members note; of the weights only the shares count, which lie between two of them if said. */
    record CriterionPlot(
            String name,
            String nameEnglish,
            String direction,
            int weight,
            @Nullable Integer shareFrom,
            @Nullable Integer shareTo) {}

    /**
     * An incubator: everybody does what waits as soon as it waits, but for what is said here. A form is named by its node;
     * with a colon and the beginning of a title, only where it is about the thing of that title.
     *
     * @param left forms nobody does by themselves
     * @param holds forms that are done from a day on only
     * @param ends forms that are done until a day only
     * @param ideas what is proposed when the call opens
     * @param forms what is changed in the example of a form, the first time, the second time…; the last one lasts
     * @param acts what somebody does on a day
     */
    record IncubatorPlot(
            String need,
            List<String> left,
            @Nullable Map<String, Integer> holds,
            @Nullable Map<String, Integer> ends,
            List<IdeaPlot> ideas,
            Map<String, List<ObjectNode>> forms,
            List<Act> acts) {

        boolean waits(String form, String title, int day) {
            return left.contains(form)
                    || (holds != null
                            && holds.getOrDefault(named(form, title, holds.keySet()), Integer.MIN_VALUE) > day)
                    || (ends != null && ends.getOrDefault(named(form, title, ends.keySet()), Integer.MAX_VALUE) < day);
        }

        /** The key of what is said of a form about a thing of this title, where something is; else that of the form. */
        String named(String form, String title, Set<String> keys) {
            return keys.stream()
                    .filter(key -> key.startsWith(form + ": ") && title.startsWith(key.substring(form.length() + 2)))
                    .findFirst()
                    .orElse(form);
        }
    }

    /** An idea and who has it. */
    record IdeaPlot(String by, String title, String description, String effect) {}

    /**
     * Something somebody does on a day.
     *
     * @param of code of the organisation whose adoption it is about, where the person could do several
     * @param done how far each planned step has come, in percent
     * @param value what was measured
     * @param blocker what holds the person up, instead of a form
     * @param feedback what the person says of the toolkit, instead of a form
     * @param adapted what the person's organisation changed so that the solution fits, instead of a form
     * @param partners who copies the solution from whom, instead of a form
     * @param step number of a step of the critical path that is done, instead of a form
     */
    record Act(
            @JsonProperty("on") int day,
            String by,
            @Nullable String form,
            @Nullable String of,
            @Nullable ObjectNode changes,
            @Nullable List<Integer> done,
            @Nullable Integer value,
            @Nullable BlockerPlot blocker,
            @Nullable FeedbackPlot feedback,
            @Nullable AdaptedPlot adapted,
            @Nullable PartnersPlot partners,
            @Nullable Integer step) {}

    /** What an organisation changed so that the solution fits. */
    record AdaptedPlot(
            String of,
            String kind,
            String what,
            String why,
            @Nullable String effect) {}

    /** Who copies from whom, and what became better. */
    record PartnersPlot(String source, String copier, String enhanced) {}

    /** What somebody says of a toolkit for the organisation that takes it over. */
    record FeedbackPlot(String kind, @Nullable String part, String words) {}

    /** What holds up the adoption of an organisation. */
    record BlockerPlot(String of, String title, String description, String severity) {}

    /**
     * A community around a solution; days by account.
     *
     * @param founded day on which it is
     * @param by who founds it
     * @param said what is written there, in the order of time
     */
    record CommunityPlot(
            int founded,
            String by,
            String title,
            String purpose,
            Map<String, Integer> follows,
            Map<String, Integer> joins,
            List<SaidPlot> said,
            List<EventPlot> events,
            List<RatingPlot> ratings) {}

    /** What somebody writes; {@code to} is how the thread begins that it replies to. */
    record SaidPlot(
            @JsonProperty("on") int day,
            String by,
            @Nullable String to,
            String words) {}

    /** A meeting planned on a day, so many days ahead. */
    record EventPlot(
            @JsonProperty("on") int day,
            String by,
            int in,
            int hour,
            int hours,
            String title,
            @Nullable String place,
            @Nullable String link,
            @Nullable String description) {}

    /** What an organisation says of the solution. */
    record RatingPlot(@JsonProperty("on") int day, String by, int level, String words) {}

    /** Reads the story that comes with the product. */
    static Plot read() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new ParameterNamesModule())
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = new ClassPathResource("demonstration/story.json").getInputStream()) {
            return mapper.readValue(file, Plot.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
