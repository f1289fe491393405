package org.couveuse.demonstration;

import java.util.List;
import org.couveuse.demonstration.InventedOrganisations.Answering;

/** How far an organisation comes with the solution of the large campaign. */
enum Fate {
    ADOPTS,
    UNDER_WAY,
    BLOCKED,
    PLANS,
    READY,
    ACCEPTS,
    INVITED,
    POSTPONES,
    DECLINES,
    SILENT;

    /** What becomes of each twenty invented organisations of a wave; the earlier the wave, the further they are. */
    private static final List<List<Fate>> WAVES = List.of(
            twenty(11, 4, 1, 0, 0, 0, 0, 1, 2, 1),
            twenty(5, 6, 1, 3, 1, 0, 0, 1, 2, 1),
            twenty(0, 0, 0, 2, 4, 5, 8, 0, 1, 0));

    /** An invented organisation among the others of its wave; a real one is never late, blocked, put off or declining. */
    static Fate of(Answering who, int wave, int place) {
        if (!who.organisation().fictional()) {
            return place % 2 == 0 ? UNDER_WAY : READY;
        }
        // steps of 7 go through all twenty, so that the organisations of a kind do not all fare alike
        return WAVES.get(wave).get(place * 7 % 20);
    }

    private static List<Fate> twenty(int... counts) {
        var all = new java.util.ArrayList<Fate>();
        for (var fate : values()) {
            for (var i = 0; i < counts[fate.ordinal()]; i++) {
                all.add(fate);
            }
        }
        return List.copyOf(all);
    }
}
