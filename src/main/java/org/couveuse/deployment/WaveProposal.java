package org.couveuse.deployment;

/** What the lead proposes when a wave’s moment has come. */
public enum WaveProposal {
    /** Invite these organisations. */
    LAUNCH,
    /** Invite nobody more: this wave and those after it are given up. */
    GIVE_UP_REST
}
