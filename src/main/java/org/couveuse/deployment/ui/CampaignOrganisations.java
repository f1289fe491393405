package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.deployment.AdoptionExport;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.deployment.AdoptionReading.Query;
import org.couveuse.deployment.AdoptionReading.Row;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignBlockers;
import org.couveuse.deployment.CampaignService.WaveRow;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Slice;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.support.BlockerService;
import org.jspecify.annotations.Nullable;

/** The organisations of a campaign, a page at a time, with filters; the blockers of a page are asked for together. */
@org.springframework.stereotype.Component
class CampaignOrganisations {

    private static final int ROWS = 20;

    private final AdoptionReading adoptions;
    private final AdoptionExport export;
    private final CampaignBlockers blockers;
    private final People people;
    private final CurrentActor current;

    CampaignOrganisations(
            AdoptionReading adoptions,
            AdoptionExport export,
            CampaignBlockers blockers,
            People people,
            CurrentActor current) {
        this.adoptions = adoptions;
        this.export = export;
        this.blockers = blockers;
        this.people = people;
        this.current = current;
    }

    Component of(UUID campaign, Query first, List<WaveRow> waves) {
        return new Shelf(campaign, first, waves).part();
    }

    /** One table with what it shows now. */
    private final class Shelf {

        private final UUID campaign;
        private final PagedGrid<Row> grid;
        private final OrganisationFilters filters;
        private final Map<UUID, List<BlockerService.Detail>> held = new HashMap<>();
        private final Map<UUID, String> names = new HashMap<>();
        private Query query;

        Shelf(UUID campaign, Query first, List<WaveRow> waves) {
            this.campaign = campaign;
            this.query = first;
            this.grid = grid();
            var numbers = waves.stream().map(WaveRow::number).toList();
            this.filters = new OrganisationFilters(first, numbers, next -> {
                query = next;
                grid.refresh();
            });
        }

        Component part() {
            var part = new Part(
                    Words.say("deployment.grid.title"),
                    filters,
                    grid,
                    TakeFile.links(
                            "deployment.export.take",
                            format -> export.fileName(current.get(), campaign, format),
                            (format, reader, out) ->
                                    export.write(current.get(), campaign, query, reader, format, out)));
            return current.get().has(Role.AGENCY_OFFICER)
                    ? part.link(Looks.campaign(campaign) + "/gestes", Words.say("deployment.mass.link"))
                    : part;
        }

        private PagedGrid<Row> grid() {
            return new PagedGrid<Row>(Words.say("deployment.grid.caption"), this::read)
                    .column(
                            Words.say("deployment.column.organisation"),
                            row -> new Link(Looks.adoption(row.id()), row.name()))
                    .figures(Words.say("deployment.column.wave"), row -> Shown.number(row.wave()))
                    .column(Words.say("deployment.column.step"), row -> Looks.word(row, held.containsKey(row.id())))
                    .text(Words.say("deployment.column.since"), row -> Shown.date(row.since()))
                    .column(Words.say("deployment.column.blocker"), this::blocker)
                    .text(Words.say("deployment.column.contact"), this::follow)
                    .empty(new EmptyState(Words.say("deployment.grid.none"), Words.say("deployment.grid.noneWords")));
        }

        private Slice<Row> read(@Nullable String cursor) {
            var slice = adoptions.page(current.get(), campaign, query, cursor, ROWS);
            held.clear();
            held.putAll(blockers.of(slice.items().stream().map(Row::id).toList()));
            names.clear();
            names.putAll(people.names(slice.items().stream()
                    .map(Row::contact)
                    .filter(java.util.Objects::nonNull)
                    .toList()));
            return slice;
        }

        private Component blocker(Row row) {
            var open = held.get(row.id());
            if (open == null || open.isEmpty()) {
                var none = new Span(Words.say("deployment.none"));
                none.addClassName("quiet");
                return none;
            }
            var words = Words.say(
                    "deployment.blockers.count",
                    Shown.number(open.size()),
                    Words.of(open.get(0).level()));
            return new StateWord(State.BLOCKED, words);
        }

        private @Nullable String follow(Row row) {
            if (row.withdrawn()) {
                return null;
            }
            var reason = row.declineReason();
            if (row.state() == AdoptionState.DECLINED && reason != null) {
                return Words.of(reason);
            }
            var until = row.postponedUntil();
            if (row.state() == AdoptionState.POSTPONED && until != null) {
                return Words.say("deployment.follow.POSTPONED", Shown.date(until));
            }
            if (row.state() == AdoptionState.INVITED || row.state() == AdoptionState.ADOPTED) {
                return Words.say("deployment.follow." + row.state());
            }
            return row.contact() == null ? null : names.get(row.contact());
        }
    }
}
