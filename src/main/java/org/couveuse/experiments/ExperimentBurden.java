package org.couveuse.experiments;

import java.util.UUID;
import org.couveuse.experiments.ExperimentDesign.Consent;
import org.couveuse.experiments.ExperimentMeasures.FigureLine;
import org.couveuse.experiments.ExperimentMeasures.Recording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much the trials that an organisation hosts ask of it. */
@Service
@Transactional(readOnly = true)
public class ExperimentBurden {

    private static final double MONTH = 30;

    private final Experiments experiments;
    private final ExperimentFile file;

    ExperimentBurden(Experiments experiments, ExperimentFile file) {
        this.experiments = experiments;
        this.file = file;
    }

    /** Fields of forms that its trials ask a host for in a month, at most. */
    public double fieldsAMonth(UUID host) {
        return experiments.hostedBy(host).stream().mapToDouble(this::asked).sum();
    }

    private double asked(Experiment experiment) {
        if (experiment.state() == ExperimentState.AWAITING_HOST) {
            return fields(Consent.class);
        }
        if (experiment.state() != ExperimentState.RUNNING) {
            return 0;
        }
        var card = file.current(experiment).card();
        var groups = card.comparison().hasGroup() ? 2 : 1;
        var figures = card.indicators().size() * groups * fields(FigureLine.class);
        return (fields(Recording.class) - 1 + figures) * MONTH / card.measureEvery();
    }

    private static int fields(Class<? extends Record> form) {
        return form.getRecordComponents().length;
    }
}
