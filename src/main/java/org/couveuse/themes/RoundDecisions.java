package org.couveuse.themes;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Decisions by round. */
interface RoundDecisions extends JpaRepository<Decision, UUID> {}
