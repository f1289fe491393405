package org.couveuse.sharing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation needs to take a solution over: parts in Markdown, and files that go with them.
 *
 * @param texts the parts there are, in their order; a part without French text is not there
 * @param files which attached file goes with which part; what is in no part is for the whole
 */
public record Toolkit(List<Text> texts, List<Placed> files) {

    private static final int HUNDRED = 100;

    /** Takes a copy of the parts, in their order. */
    public Toolkit {
        texts = texts.stream()
                .sorted(java.util.Comparator.comparing(Text::part))
                .toList();
        // toolkits written before files had a place have none
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** An attached file that goes with a part. */
    public record Placed(UUID file, ToolkitPart part) {}

    /** One part: in French, and in English when somebody wrote it. */
    public record Text(
            ToolkitPart part, String french, @Nullable String english) {

        /** In the asked language when it is there, else in French. */
        public String in(Locale locale) {
            return english != null && "en".equals(locale.getLanguage()) ? english : french;
        }

        /** The language of what {@link #in} gives. */
        public Locale language(Locale locale) {
            return english != null && "en".equals(locale.getLanguage()) ? Locale.CANADA : Locale.CANADA_FRENCH;
        }
    }

    /** A toolkit without any part. */
    static Toolkit empty() {
        return new Toolkit(List.of(), List.of());
    }

    /** A part, if it is there. */
    public Optional<Text> text(ToolkitPart part) {
        return texts.stream().filter(t -> t.part() == part).findFirst();
    }

    /** Which parts are there. */
    @JsonIgnore
    public List<ToolkitPart> parts() {
        return texts.stream().map(Text::part).toList();
    }

    /** The part an attached file goes with; null when it goes with the whole. */
    public @Nullable ToolkitPart place(UUID file) {
        return files.stream()
                .filter(placed -> placed.file().equals(file))
                .map(Placed::part)
                .findFirst()
                .orElse(null);
    }

    /** Parts it cannot go without and that are not there. */
    @JsonIgnore
    public List<ToolkitPart> missing() {
        return ToolkitPart.mandatory().stream()
                .filter(part -> !parts().contains(part))
                .toList();
    }

    /** Share of all parts that are there, in percent. */
    @JsonIgnore
    public int completeness() {
        return Math.round((float) texts.size() * HUNDRED / ToolkitPart.values().length);
    }

    static class Column extends JsonColumn<Toolkit> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
