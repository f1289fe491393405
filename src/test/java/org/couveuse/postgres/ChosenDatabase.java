package org.couveuse.postgres;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives each context of the tests a PostgreSQL database of its own where that was asked for, whatever database the
 * test names. Contexts that would have been shared are shared all the same.
 */
public final class ChosenDatabase implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configuration) {
        return new OnPostgresql(TestPostgres.isWanted());
    }

    private record OnPostgresql(boolean wanted) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            if (wanted) {
                TestPropertyValues.of(
                                "spring.datasource.url=" + TestPostgres.database(),
                                "spring.datasource.username=" + TestPostgres.USER,
                                "spring.datasource.password=" + TestPostgres.USER,
                                "couveuse.demo-anywhere=true")
                        .applyTo(context);
            }
        }
    }
}
