package org.couveuse.inbox.ui;

import org.couveuse.shared.French;

/** Finds what is typed within a label, whatever its accents and capitals. */
final class Search {

    private Search() {}

    static boolean finds(String typed, String label) {
        return French.fold(label).contains(French.fold(typed));
    }
}
