/**
 * What the product keeps about people: a catalogue of all of it, what it gives back to a person, how somebody becomes
 * anonymous, how long each kind is kept, and the register of incidents.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "people", "documents", "engine", "shell", "shell :: ui", "inbox"})
package org.couveuse.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
