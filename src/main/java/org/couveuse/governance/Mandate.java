package org.couveuse.governance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** What a body is asked to do, and until when. */
@Entity
@Table(name = "mandate")
class Mandate {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID body;
    private String purpose;
    private LocalDate starts;
    private LocalDate ends;

    @SuppressWarnings("NullAway.Init")
    protected Mandate() {}

    @SuppressWarnings("NullAway.Init")
    Mandate(UUID body, Bodies.Term term) {
        this.id = UUID.randomUUID();
        this.body = body;
        this.purpose = term.purpose();
        this.starts = term.starts();
        this.ends = term.ends();
    }

    Bodies.Term term() {
        return new Bodies.Term(purpose, starts, ends);
    }

    UUID body() {
        return body;
    }
}
