package org.couveuse.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.sharing.Sharing;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.ThemeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.PlatformTransactionManager;

@CouveuseTest
class OverviewTest {

    @Autowired
    private OpenDataService data;

    @Autowired
    private OpenYears years;

    @Autowired
    private SubjectLists subjects;

    @Autowired
    private NeedService needs;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ActingAs acting;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Troupe troupe;

    @AfterEach
    void no_language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void what_was_gathered_is_shown_to_all_who_come_meanwhile_in_each_language() {
        sharing.published();
        var kept = kept(Duration.ofHours(1));
        LocaleContextHolder.setLocale(java.util.Locale.FRENCH);
        var french = kept.now();
        LocaleContextHolder.setLocale(java.util.Locale.ENGLISH);
        var english = kept.now();

        sharing.published();

        assertThat(kept.now()).isSameAs(english).isNotSameAs(french);
        LocaleContextHolder.setLocale(java.util.Locale.FRENCH);
        assertThat(kept.now()).isSameAs(french);
    }

    @Test
    void what_is_too_old_is_gathered_anew() {
        var fresh = kept(Duration.ZERO);
        var before = fresh.now().stages();

        sharing.published();

        assertThat(fresh.now().stages()).isNotEqualTo(before);
    }

    @Test
    void whoever_comes_first_what_everybody_is_shown_is_public() {
        sharing.inReview();
        sharing.published();
        var officer = troupe.with(Role.AGENCY_OFFICER, null);

        var first = acting.as(officer, () -> kept(Duration.ofHours(1)).now());

        assertThat(first)
                .usingRecursiveComparison()
                .isEqualTo(kept(Duration.ZERO).now());
    }

    private Overview kept(Duration lifetime) {
        return new Overview(data, years, subjects, needs, themes, acting, transactions, lifetime);
    }
}
