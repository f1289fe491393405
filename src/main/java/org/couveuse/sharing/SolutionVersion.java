package org.couveuse.sharing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** What was reviewed: the contents, files and answers of one version, never changed after. */
@Entity
@Table(name = "solution_version")
class SolutionVersion extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID solution;
    private int number;

    @Convert(converter = ContentsColumn.class)
    private Contents contents;

    @Convert(converter = Ids.class)
    private List<UUID> files;

    @Convert(converter = Ids.class)
    private List<UUID> authors;

    @Convert(converter = Reply.Column.class)
    private List<Reply> replies;

    private Instant frozenAt;
    private @Nullable String changes;

    @SuppressWarnings("NullAway.Init")
    protected SolutionVersion() {}

    SolutionVersion(Solution of, List<UUID> files, List<UUID> authors, Instant now) {
        this.id = UUID.randomUUID();
        this.solution = of.id();
        this.number = of.number();
        this.contents = of.contents();
        this.files = List.copyOf(files);
        this.authors = List.copyOf(authors);
        this.replies = of.replies();
        this.frozenAt = now;
    }

    /** A version of a published toolkit, with what changes in it for those who have the one before. */
    static SolutionVersion revised(Solution of, List<UUID> files, List<UUID> authors, String changes, Instant now) {
        var version = new SolutionVersion(of, files, authors, now);
        version.changes = changes;
        return version;
    }

    static class Ids extends JsonColumn<List<UUID>> {
        Ids() {
            super(new TypeReference<>() {});
        }
    }

    static class ContentsColumn extends JsonColumn<Contents> {
        ContentsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Override
    public UUID getId() {
        return id;
    }

    int number() {
        return number;
    }

    Contents contents() {
        return contents;
    }

    List<UUID> files() {
        return files;
    }

    List<UUID> authors() {
        return authors;
    }

    List<Reply> replies() {
        return replies;
    }

    Instant frozenAt() {
        return frozenAt;
    }

    @Nullable
    String changes() {
        return changes;
    }
}
