package org.couveuse.deployment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AdoptionNotes extends JpaRepository<AdoptionNote, UUID> {

    List<AdoptionNote> findByAdoptionOrderByAtDesc(UUID adoption);
}
