package org.couveuse.experiments;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How much evidence is asked for before a change goes on: settings {@code couveuse.evidence.share} for being adopted and
 * shared, {@code couveuse.evidence.deploy} for a campaign; below the latter somebody signs a waiver with their name.
 * Levels are those of Nesta's standards of evidence (Ruth Puttick and Joe Ludlow, 2013), 1 to 5.
 */
@Component
@ConfigurationProperties("couveuse.evidence")
public class EvidencePolicy {

    private static final int HIGHEST = 5;

    private int share = 2;
    private int deploy = 3;

    EvidencePolicy() {}

    /** The level that is needed to adopt a change and share it. */
    public int getShare() {
        return share;
    }

    /** Sets the level that is needed to share. */
    public void setShare(int share) {
        this.share = level(share);
    }

    /** The level that is needed to deploy a solution without a waiver. */
    public int getDeploy() {
        return deploy;
    }

    /** Sets the level that is needed to deploy. */
    public void setDeploy(int deploy) {
        this.deploy = level(deploy);
    }

    private static int level(int level) {
        if (level < 1 || level > HIGHEST) {
            throw new IllegalArgumentException("a level of evidence is 1 to 5, not " + level);
        }
        return level;
    }
}
