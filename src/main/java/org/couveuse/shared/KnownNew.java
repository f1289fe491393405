package org.couveuse.shared;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * A thing with an id of our own giving and without a version number, as all that is only ever added: it says itself
 * whether it is in its table yet. Without this a repository, which sees an id and cannot know, looks for it by a read of
 * its own before each write.
 *
 * @param <I> kind of its id
 */
@MappedSuperclass
public abstract class KnownNew<I> implements Persistable<I> {

    @Transient
    private boolean kept;

    @PostLoad
    @PostPersist
    void kept() {
        kept = true;
    }

    /** Whether it is not in its table yet: made here, and neither read nor written. */
    @Override
    public boolean isNew() {
        return !kept;
    }
}
