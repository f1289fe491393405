package org.couveuse.deployment;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What organisations expect of the goals of a campaign, beside their plans, so that the database can sum it. */
@Component
class Expectations {

    private final JdbcClient jdbc;

    Expectations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a plan says, in place of what an earlier one said. */
    void keep(UUID campaign, UUID adoption, AdoptionPlan plan) {
        jdbc.sql("delete from adoption_expectation where adoption = ?")
                .param(adoption)
                .update();
        var expected = new java.util.LinkedHashMap<UUID, java.math.BigDecimal>();
        plan.expected().forEach(e -> expected.put(e.goal(), e.value()));
        expected.forEach((goal, value) -> jdbc.sql(
                        "insert into adoption_expectation (adoption, campaign, goal, expected) values (?, ?, ?, ?)")
                .params(adoption, campaign, goal, value)
                .update());
    }
}
