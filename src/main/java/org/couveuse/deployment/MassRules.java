package org.couveuse.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.inbox.OpenTask;
import org.couveuse.people.Role;
import org.jspecify.annotations.Nullable;

/** Whom an act on many organisations is for, and whom it leaves out and why. */
final class MassRules {

    private MassRules() {}

    /**
     * An organisation that may be meant.
     *
     * @param over whether its adoption ended, or is about to
     * @param waitsUntil until when it has put off its answer, or when its next report comes
     */
    record Candidate(
            UUID id,
            UUID organisation,
            String name,
            String sortKey,
            AdoptionState state,
            boolean over,
            @Nullable Instant waitsUntil) {}

    /**
     * What else is to be known of it.
     *
     * @param open its open tasks
     * @param answered whether somebody answers for it
     * @param lately whether it was reminded a few days ago
     */
    record Facts(List<OpenTask> open, boolean answered, boolean lately) {

        /** The task that waits for the organisation itself. */
        Optional<OpenTask> own() {
            return open.stream()
                    .filter(task ->
                            task.candidates().stream().anyMatch(c -> c.kind().equals(Role.ADOPTER_CONTACT.name())))
                    .findFirst();
        }
    }

    /** Why the organisation is left out; null when it is meant. */
    static @Nullable LeftOut of(MassAct act, @Nullable Instant until, Candidate candidate, Facts facts) {
        if (candidate.over()) {
            return LeftOut.ENDED;
        }
        return switch (act) {
            case REMIND -> remind(facts);
            case POSTPONE -> until == null ? LeftOut.ALREADY_LATER : postpone(until, candidate, facts);
            case CLOSE ->
                switch (candidate.state()) {
                    case INVITED, POSTPONED -> null;
                    default -> LeftOut.BEGUN;
                };
        };
    }

    private static @Nullable LeftOut remind(Facts facts) {
        if (facts.own().isEmpty()) {
            return nobody(facts);
        }
        if (!facts.answered()) {
            return LeftOut.NO_CONTACT;
        }
        return facts.lately() ? LeftOut.LATELY_REMINDED : null;
    }

    private static @Nullable LeftOut postpone(Instant until, Candidate candidate, Facts facts) {
        if (unanswered(facts)) {
            return null;
        }
        var own = facts.own();
        if (own.isPresent()) {
            return own.get().due().isBefore(until) ? null : LeftOut.ALREADY_LATER;
        }
        var waits = candidate.state() == AdoptionState.POSTPONED || candidate.state() == AdoptionState.IN_PROGRESS;
        var at = candidate.waitsUntil();
        if (!facts.open().isEmpty() || !waits || at == null) {
            return nobody(facts);
        }
        return at.isBefore(until) ? null : LeftOut.ALREADY_LATER;
    }

    /** Whether the organisation is invited and has not answered. */
    static boolean unanswered(Facts facts) {
        return facts.own()
                .filter(task -> task.form().equals(AnswerInvitationTask.FORM))
                .isPresent();
    }

    /** The step an organisation that is meant comes to; null when it stays where it is, or leaves. */
    static @Nullable AdoptionState becomes(MassAct act, Candidate candidate, Facts facts) {
        return act == MassAct.POSTPONE && (unanswered(facts) || candidate.state() == AdoptionState.POSTPONED)
                ? AdoptionState.POSTPONED
                : null;
    }

    private static LeftOut nobody(Facts facts) {
        return facts.open().isEmpty() ? LeftOut.NOTHING_WAITS : LeftOut.WAITS_FOR_AGENCY;
    }
}
