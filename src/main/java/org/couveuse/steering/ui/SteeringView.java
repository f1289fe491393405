package org.couveuse.steering.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Page;
import org.couveuse.steering.SteeringRooms;

/** Leads to the steering room of the level at which one works. */
@Route(value = "pilotage", layout = MainLayout.class)
@PermitAll
public class SteeringView extends Page implements BeforeEnterObserver {

    private final transient SteeringRooms rooms;

    SteeringView(SteeringRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(RoomView.address(rooms.mine()).substring(1));
    }
}
