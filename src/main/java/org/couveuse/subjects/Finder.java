package org.couveuse.subjects;

import java.util.List;
import org.couveuse.people.Actor;
import org.couveuse.shared.Slice;
import org.couveuse.shared.SoughtWords;
import org.jspecify.annotations.Nullable;

/**
 * Finds what has no card: tasks, files, people. Extension point: the room that owns them offers one bean for each kind.
 * It finds nothing that its own pages would not show to who asks.
 */
public interface Finder {

    /** What it finds. */
    SearchKind kind();

    /** What has all these words and who asks may see; {@code after} is a cursor it gave itself. */
    Slice<Hit> find(Actor who, SoughtWords words, @Nullable String after, int limit);

    /** What is not in the {@link SearchIndex} yet, though it was there before; asked at each start until empty. */
    default List<SearchIndex.Entry> missing(int most) {
        return List.of();
    }
}
