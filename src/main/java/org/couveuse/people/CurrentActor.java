package org.couveuse.people;

/** Tells who is acting now. Rooms depend on this alone; sign-in fills it. */
public interface CurrentActor {

    /** Who acts in this request or job; refuses (401 at the door) when nobody does. */
    Actor get();
}
