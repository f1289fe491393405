package org.couveuse.subjects;

/** The five stages of the cycle, in order; the letter is what the frise shows. */
public enum Stage {
    /** A: an incubator is formed around a theme. */
    FORMATION('A'),
    /** B: ideas are called for, evaluated, selected. */
    IDEATION('B'),
    /** C: ideas are tried in real organisations. */
    EXPERIMENT('C'),
    /** D: what worked is written down, reviewed, published. */
    SHARING('D'),
    /** E: organisations adopt it. */
    DEPLOYMENT('E');

    private final char letter;

    Stage(char letter) {
        this.letter = letter;
    }

    /** A to E. */
    public char letter() {
        return letter;
    }
}
