package org.couveuse.themes;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets later rooms say what came of the needs of a theme, and tell those who raised them. */
@Service
public class NeedFollowers {

    private final NeedNews news;
    private final ThemeStanding standing;

    NeedFollowers(NeedNews news, ThemeStanding standing) {
        this.news = news;
        this.standing = standing;
    }

    /** What came of a retained theme: its needs stand there from now on. Said again, it is said once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stand(UUID theme, NeedState came) {
        standing.came(theme, came);
    }

    /**
     * Tells each author, in their language. The texts of {@code notice.<key>} get the need's title and the address where
     * it can be followed, then the words given.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID theme, String key, String words) {
        news.tellAuthors(theme, key, words);
    }
}
