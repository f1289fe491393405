package org.couveuse.subjects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.couveuse.shared.French;
import org.couveuse.subjects.Subject.Card;

/** By what a thing is found: its title, and its title with all other words, without accents and capitals. */
@Entity
@Table(name = "subject_words")
class SubjectWords {

    private static final int LONGEST = 4_000;

    @Id
    private UUID subject;

    private String title;
    private String words;

    @SuppressWarnings("NullAway.Init")
    protected SubjectWords() {}

    @SuppressWarnings("NullAway.Init")
    SubjectWords(Card card, String more) {
        this.subject = card.id();
        say(card, more);
    }

    void say(Card card, String more) {
        title = cut(French.fold(card.title()));
        words = cut(French.fold(card.title() + " " + more));
    }

    private static String cut(String folded) {
        return folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    }
}
