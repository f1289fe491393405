package org.couveuse.shell.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Counts anew what waits behind the entries of the menu, when something was done without leaving the page. */
public final class MenuCounts {

    private final Runnable count;

    private MenuCounts(Runnable count) {
        this.count = count;
    }

    /** The frame says how it counts. */
    public static void by(UI ui, Runnable count) {
        ComponentUtil.setData(ui, MenuCounts.class, new MenuCounts(count));
    }

    /** Counts anew on the page that is shown; nothing where there is no frame. */
    public static void again() {
        var ui = UI.getCurrent();
        var counts = ui == null ? null : ComponentUtil.getData(ui, MenuCounts.class);
        if (counts != null) {
            counts.count.run();
        }
    }
}
