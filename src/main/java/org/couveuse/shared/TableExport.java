package org.couveuse.shared;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table written line after line to whoever waits for it; no more than some lines are held at a time. */
public interface TableExport {

    /** Adds a line; null is an empty cell. */
    void line(@Nullable Object... cells) throws IOException;

    /** Hands over what was written; the stream stays open. */
    void end() throws IOException;
}
