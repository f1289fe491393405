package brokenhouse.deployment;

import org.springframework.data.repository.CrudRepository;

/** Breaks: a repository everybody can reach. */
public interface Campaigns extends CrudRepository<Campaign, Long> {}
