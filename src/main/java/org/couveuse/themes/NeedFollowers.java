package org.couveuse.themes;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets later rooms tell those who raised the needs of a theme what came of them. */
@Service
public class NeedFollowers {

    private final NeedNews news;

    NeedFollowers(NeedNews news) {
        this.news = news;
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
