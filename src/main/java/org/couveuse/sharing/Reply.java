package org.couveuse.sharing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.couveuse.shared.Form;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/** What the team answers to one comment; {@code comment} names it. */
public record Reply(
        @NotBlank @Size(max = 60) @Form.Key @Form.OneOf("comments")
        String comment,

        @NotNull @Nullable CommentAnswer answer,
        @NotBlank @Size(max = 2000) @Form.Long @Nullable String words) {

    static class Column extends JsonColumn<List<Reply>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
