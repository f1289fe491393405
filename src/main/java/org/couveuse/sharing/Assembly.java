package org.couveuse.sharing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.shared.Form;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.Toolkit.Placed;
import org.jspecify.annotations.Nullable;

/**
 * What the team submits: how the solution is offered, and the parts of its toolkit.
 *
 * @param capacity organisations the agency can install a year
 * @param calendar when it can, in words
 */
public record Assembly(
        @NotBlank @Size(max = 200) @Nullable String title,
        @Size(max = 200) @Nullable String titleEnglish,
        @NotNull @Nullable SolutionOffer offer,

        @Form.When(
                field = "offer",
                is = {"TURNKEY", "BOTH"})
        @Form.Unit("organisationsPerYear")
        @Min(1)
        @Max(10_000)
        @Nullable
        Integer capacity,

        @Form.When(
                field = "offer",
                is = {"TURNKEY", "BOTH"})
        @Form.Long
        @Size(max = 2000)
        @Nullable
        String calendar,

        @NotNull @Valid Main summary,
        @NotNull @Valid Main practice,
        @NotNull @Valid Main conditions,
        @NotNull @Valid Main roles,
        @NotNull @Valid Main costs,
        @Valid @Nullable More material,
        @Valid @Nullable More templates,
        @Valid @Nullable More training,
        @NotNull @Valid Main evidence,
        @NotNull @Valid Main contacts,
        @NotNull @Valid Main licence,
        @Size(max = 50) @Form.Each(all = false) List<@Valid Filed> files) {

    private static final int MOST = 195_000;

    /** A part no toolkit goes without. */
    public record Main(
            @NotBlank @Size(max = 10_000) @Form.Markdown @Nullable
            String french,

            @Size(max = 10_000) @Form.Markdown @Nullable String english) {}

    /** A part some toolkits have. */
    public record More(
            @Size(max = 10_000) @Form.Markdown @Nullable String french,
            @Size(max = 10_000) @Form.Markdown @Nullable String english) {}

    /** Which part an attached file goes with; without a part it goes with the whole. */
    public record Filed(
            @NotNull @Form.Key @Form.OneOf("files") UUID file,
            @Nullable ToolkitPart part) {}

    /** The same with another practice. */
    Assembly practice(Main other) {
        return new Assembly(
                title,
                titleEnglish,
                offer,
                capacity,
                calendar,
                summary,
                other,
                conditions,
                roles,
                costs,
                material,
                templates,
                training,
                evidence,
                contacts,
                licence,
                files);
    }

    /**
     * The form as it stands filled with what is written.
     *
     * @param attached the files there are: each has its line
     */
    static Assembly of(Contents contents, List<UUID> attached) {
        var kit = contents.toolkit();
        return new Assembly(
                contents.title(),
                contents.titleEnglish(),
                contents.offer(),
                contents.capacity(),
                contents.calendar(),
                main(kit, ToolkitPart.SUMMARY),
                main(kit, ToolkitPart.PRACTICE),
                main(kit, ToolkitPart.CONDITIONS),
                main(kit, ToolkitPart.ROLES),
                main(kit, ToolkitPart.COSTS),
                more(kit, ToolkitPart.MATERIAL),
                more(kit, ToolkitPart.TEMPLATES),
                more(kit, ToolkitPart.TRAINING),
                main(kit, ToolkitPart.EVIDENCE),
                main(kit, ToolkitPart.CONTACTS),
                main(kit, ToolkitPart.LICENCE),
                attached.stream().map(id -> new Filed(id, kit.place(id))).toList());
    }

    /**
     * What is said, when rules between fields hold.
     *
     * @param within path of this record in the submission, with its dot; empty when it is the submission
     */
    Contents contents(String within) {
        if (offer != SolutionOffer.TOOLKIT && capacity == null) {
            throw RuleViolation.field(within + "capacity", "sharing.sayCapacity");
        }
        if (offer != SolutionOffer.TOOLKIT && calendar == null) {
            throw RuleViolation.field(within + "calendar", "sharing.sayCalendar");
        }
        var texts = new ArrayList<Toolkit.Text>();
        add(texts, ToolkitPart.SUMMARY, summary);
        add(texts, ToolkitPart.PRACTICE, practice);
        add(texts, ToolkitPart.CONDITIONS, conditions);
        add(texts, ToolkitPart.ROLES, roles);
        add(texts, ToolkitPart.COSTS, costs);
        add(texts, ToolkitPart.MATERIAL, material, within);
        add(texts, ToolkitPart.TEMPLATES, templates, within);
        add(texts, ToolkitPart.TRAINING, training, within);
        add(texts, ToolkitPart.EVIDENCE, evidence);
        add(texts, ToolkitPart.CONTACTS, contacts);
        add(texts, ToolkitPart.LICENCE, licence);
        var kit = new Toolkit(texts, placed(texts, within));
        if (String.valueOf(new Toolkit.Column().convertToDatabaseColumn(kit)).length() > MOST) {
            throw RuleViolation.invalid("sharing.toolkitTooLong");
        }
        return new Contents(String.valueOf(title), titleEnglish, offer, kit, capacity, calendar);
    }

    private List<Placed> placed(List<Toolkit.Text> texts, String within) {
        var there = texts.stream().map(Toolkit.Text::part).toList();
        var placed = new ArrayList<Placed>();
        for (var i = 0; i < files.size(); i++) {
            var part = files.get(i).part();
            if (part != null && !there.contains(part)) {
                throw RuleViolation.field(within + "files[" + i + "].part", "sharing.partNotThere", part);
            }
            if (part != null) {
                placed.add(new Placed(files.get(i).file(), part));
            }
        }
        return placed;
    }

    /** Refuses answers that together are longer than what is kept. */
    static List<Reply> kept(List<Reply> replies) {
        JsonColumn<List<Reply>> column = new Reply.Column();
        if (String.valueOf(column.convertToDatabaseColumn(replies)).length() > MOST) {
            throw RuleViolation.field("replies", "sharing.repliesTooLong");
        }
        return replies;
    }

    private static void add(List<Toolkit.Text> texts, ToolkitPart part, Main said) {
        texts.add(new Toolkit.Text(part, String.valueOf(said.french()), said.english()));
    }

    private static void add(List<Toolkit.Text> texts, ToolkitPart part, @Nullable More said, String within) {
        if (said == null) {
            return;
        }
        if (said.french() != null) {
            texts.add(new Toolkit.Text(part, said.french(), said.english()));
        } else if (said.english() != null) {
            throw RuleViolation.field(within + part.name().toLowerCase(Locale.ROOT) + ".french", "sharing.frenchFirst");
        }
    }

    private static Main main(Toolkit kit, ToolkitPart part) {
        return kit.text(part).map(t -> new Main(t.french(), t.english())).orElseGet(() -> new Main(null, null));
    }

    private static More more(Toolkit kit, ToolkitPart part) {
        return kit.text(part).map(t -> new More(t.french(), t.english())).orElseGet(() -> new More(null, null));
    }
}
