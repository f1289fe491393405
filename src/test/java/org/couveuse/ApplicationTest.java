package org.couveuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class ApplicationTest {

    @Autowired
    private RepositoryService models;

    @Test
    void starting_deploys_every_model_of_the_folder() {
        assertThat(models.createProcessDefinitionQuery().latestVersion().list())
                .extracting(d -> d.getResourceName())
                .isNotEmpty();
    }
}
