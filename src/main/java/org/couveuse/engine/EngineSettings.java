package org.couveuse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.couveuse.shared.MovableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the engine must be like: sees few beans, tells of every task, never stores Java objects. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EngineSettings {

    @Bean
    MovableClock clock() {
        if (TimeZone.getDefault().getRawOffset() != 0 || TimeZone.getDefault().useDaylightTime()) {
            throw new IllegalStateException("start the JVM in UTC: -Duser.timezone=UTC");
        }
        var clock = new MovableClock();
        EngineClock.follows(clock);
        return clock;
    }

    @Bean
    Guarded guarded(ApplicationContext context, ApplicationEventPublisher events) {
        return new Guarded(new ExposedBeans(context), events);
    }

    static final class Guarded extends AbstractCamundaConfiguration {

        private final ExposedBeans beans;
        private final ApplicationEventPublisher events;

        Guarded(ExposedBeans beans, ApplicationEventPublisher events) {
            this.beans = beans;
            this.events = events;
        }

        @Override
        public void preInit(SpringProcessEngineConfiguration engine) {
            engine.setExpressionManager(new JuelExpressionManager(beans));
            engine.setJavaSerializationFormatEnabled(false);
            engine.setDeserializationTypeValidationEnabled(true);
            engine.setEnableExpressionsInAdhocQueries(false);
            engine.setEnableExpressionsInStoredQueries(false);
            engine.setQueryMaxResultsLimit(1000);
            var listeners = engine.getCustomPostBPMNParseListeners() == null
                    ? new ArrayList<org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener>()
                    : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
            listeners.add(new TaskEvents(events));
            engine.setCustomPostBPMNParseListeners(listeners);
        }

        @Override
        public void postInit(ProcessEngineConfigurationImpl engine) {
            engine.setDisabledPermissions(List.of());
        }
    }
}
