package org.couveuse.themes;

import com.fasterxml.jackson.core.type.TypeReference;
import org.couveuse.shared.JsonColumn;

/** Keeps a ranking as it was made at the close. */
class RankingColumn extends JsonColumn<Ranking> {

    RankingColumn() {
        super(new TypeReference<>() {});
    }
}
