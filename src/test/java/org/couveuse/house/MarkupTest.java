package org.couveuse.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void one_class_alone_may_show_markup() {
        var rule = Objects.requireNonNull(new HouseRules("brokenhouse").all().get("nothing typed becomes markup"));

        var report = rule.evaluate(new ClassFileImporter().importPackages("brokenhouse"))
                .getFailureReport()
                .toString();

        assertThat(report)
                .contains("<brokenhouse.shell.ui.QuickHtml.", "<brokenhouse.deployment.rest.CampaignsApi.")
                .doesNotContain("<brokenhouse.shell.ui.SafeHtml.");
    }
}
