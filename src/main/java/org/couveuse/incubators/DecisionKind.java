package org.couveuse.incubators;

/** What was decided or happened, in an incubator’s timeline. */
public enum DecisionKind {
    /** The forum retained the theme. */
    OPENED,
    /** A team was proposed. */
    TEAM_PROPOSED,
    /** The team is complete. */
    TEAM_COMPLETE,
    /** An invitation was taken back. */
    INVITATION_WITHDRAWN,
    /** The charter was sent for approval. */
    CHARTER_SENT,
    /** The agency approved the charter. */
    CHARTER_APPROVED,
    /** The agency sent the charter back. */
    CHARTER_RETURNED,
    /** A co-chair reviewed the request for funds. */
    FUNDING_REVIEWED,
    /** The members granted the funds. */
    FUNDING_APPROVED,
    /** The members refused the funds. */
    FUNDING_REFUSED,
    /** The mandate began. */
    MANDATE_OPENED,
    /** A call for ideas was opened. */
    CALL_OPENED,
    /** A call was given more time. */
    CALL_EXTENDED,
    /** A call was closed early. */
    CALL_CLOSED,
    /** Evaluations were ended early. */
    EVALUATIONS_ENDED,
    /** The lead proposed a selection. */
    IDEAS_SELECTED,
    /** The agency confirmed a selection. */
    SELECTION_CONFIRMED,
    /** The agency sent a selection back. */
    SELECTION_RETURNED,
    /** The trial of an idea was conclusive. */
    IDEA_ADOPTED,
    /** The trial of an idea was given up. */
    IDEA_ABANDONED,
    /** The lead proposed what comes next. */
    NEXT_PROPOSED,
    /** The agency confirmed it. */
    NEXT_CONFIRMED,
    /** The agency sent it back. */
    NEXT_RETURNED,
    /** Four fifths of the time are over. */
    WARNED,
    /** The term was extended. */
    TERM_EXTENDED,
    /** What there is goes to sharing. */
    SHARING_DECIDED,
    /** Closing was decided. */
    CLOSING_DECIDED,
    /** Sharing began. */
    SHARING_BEGUN,
    /** Lessons were kept. */
    LESSONS_KEPT,
    /** The agency cancelled. */
    CANCELLED,
    /** The mandate ended. */
    MANDATE_ENDED,
    /** Deployment began. */
    DEPLOYMENT_BEGUN,
    /** Deployment is over. */
    DEPLOYED
}
