package org.couveuse.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.jspecify.annotations.Nullable;

/** The conditions under which the inbox reads one part of what somebody counts as. */
final class InboxWhere {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String NOT_BARRED =
            "not exists (select 1 from open_task_barred b where b.task = t.task and b.person = ?)";

    private final List<String> parts = new ArrayList<>(List.of("candidate = ?", "state = 'OPEN'"));
    private final List<Object> params = new ArrayList<>();

    InboxWhere(Actor actor, Inbox.Query query, InboxPart part, InboxWords.Condition words) {
        params.add(part.candidate().toString());
        add(NOT_BARRED, actor.person());
        if (part.away() != null) {
            add(NOT_BARRED, part.away());
            parts.add("form in ("
                    + String.join(", ", part.forms().stream().map(f -> "?").toList()) + ")");
            params.addAll(part.forms());
        }
        scope(actor, query, part);
        add("stage = ?", query.stage() == null ? null : query.stage().name());
        add("organisation = ?", query.organisation());
        add("body = ?", query.body());
        add("form = ?", query.form());
        add("due < ?", query.dueBefore() == null ? null : OpenTasks.utc(query.dueBefore()));
        if (!words.sql().isEmpty()) {
            parts.add(words.sql());
            params.addAll(words.params());
        }
    }

    String sql() {
        return String.join(" and ", parts);
    }

    List<Object> params() {
        return params;
    }

    private void scope(Actor actor, Inbox.Query query, InboxPart part) {
        var me = actor.person() == null ? NOBODY : actor.person();
        switch (query.scope()) {
            case AVAILABLE -> free(part, null);
            case MINE -> {
                if (!part.candidate().kind().equals("PERSON")) {
                    add("assignee = ?", me);
                }
            }
            case WAITING -> free(part, actor.person());
            case ALL -> {}
        }
    }

    /** Free, or taken by me, or by whom I stand in for. */
    private void free(InboxPart part, @Nullable UUID me) {
        var or = new ArrayList<>(List.of("assignee is null"));
        for (var person : new UUID[] {me, part.away()}) {
            if (person != null) {
                or.add("assignee = ?");
                params.add(person);
            }
        }
        parts.add("(" + String.join(" or ", or) + ")");
    }

    private void add(String condition, @Nullable Object value) {
        if (value != null) {
            parts.add(condition);
            params.add(value);
        }
    }
}
