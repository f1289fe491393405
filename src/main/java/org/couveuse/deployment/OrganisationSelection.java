package org.couveuse.deployment;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.Form;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations: those that fit every criterion given, with some added and some left out. No criterion at all and
 * some added means exactly those; nothing at all means everybody.
 *
 * @param adopted solutions of which an organisation already uses at least one
 */
public record OrganisationSelection(
        List<OrganisationKind> kinds,
        List<SizeBand> sizes,
        @Size(max = 50) @Form.OneOf("sectors") List<String> sectors,
        @Size(max = 50) @Form.OneOf("regions") List<String> regions,
        @Size(max = 50) @Form.OneOf("solutions") List<UUID> adopted,
        @Size(max = 500) @Form.OneOf("organisations") List<UUID> also,
        @Size(max = 500) @Form.OneOf("organisations") List<UUID> without) {

    /** Everybody. */
    public static final OrganisationSelection ALL = of(List.of());

    /** What was kept before a criterion was added has none of it. */
    public OrganisationSelection {
        kinds = kept(kinds);
        sizes = kept(sizes);
        sectors = kept(sectors);
        regions = kept(regions);
        adopted = kept(adopted);
        also = kept(also);
        without = kept(without);
    }

    /** Exactly these. */
    public static OrganisationSelection of(List<UUID> organisations) {
        return new OrganisationSelection(
                List.of(), List.of(), List.of(), List.of(), List.of(), organisations, List.of());
    }

    /** Whether criteria decide, so that not only those added by name are meant. */
    boolean byCriteria() {
        return !kinds.isEmpty()
                || !sizes.isEmpty()
                || !sectors.isEmpty()
                || !regions.isEmpty()
                || !adopted.isEmpty()
                || also.isEmpty();
    }

    private static <T> List<T> kept(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
