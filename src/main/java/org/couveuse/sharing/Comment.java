package org.couveuse.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a reviewer or the publishing officer wants changed, until the team has answered it.
 *
 * @param id names it in the team's answers
 * @param part null when it is about the whole
 * @param verdict null when it is about the whole
 */
public record Comment(
        String id, @Nullable ToolkitPart part, @Nullable PartVerdict verdict, String words, UUID by) {}
