package org.couveuse.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** How a model runs: whom it asks, when it commits, what it waits for. Each rule answers with what breaks it. */
final class ExecutionRules {

    static final String RETRIES = "PT10S,PT1M,PT5M,PT15M,PT1H";

    /** Steps that stay in the transaction of the step before: {@code process/node}, and why. */
    static final Map<String, String> IN_THE_SAME_TRANSACTION = Map.of();

    private static final Set<String> ROLES = Set.of(
            "ADVISOR",
            "FORUM_MEMBER",
            "FORUM_CHAIR",
            "FORUM_CO_CHAIR",
            "TEAM_MEMBER",
            "TEAM_LEAD",
            "HOST_CONTACT",
            "ADOPTER_CONTACT",
            "AGENCY_OFFICER",
            "EXPERT",
            "AUDITOR",
            "ADMIN",
            "PERSON",
            "NEED");
    private static final String VARIABLE = "\\$\\{[a-z][A-Za-z0-9]*}";
    private static final String SETTING = "\\$\\{delays\\.of\\('[a-z][A-Za-z0-9]*'\\)}";

    private ExecutionRules() {}

    static List<String> candidates(Model model) {
        List<String> broken = new ArrayList<>();
        for (UserTask task : model.instance().getModelElementsByType(UserTask.class)) {
            if (task.getCamundaCandidateGroupsList().isEmpty()) {
                broken.add(task.getId() + " is offered to nobody");
            }
            for (String candidate : task.getCamundaCandidateGroupsList()) {
                int at = candidate.indexOf('@');
                boolean role = at > 0
                        && ROLES.contains(candidate.substring(0, at))
                        && candidate.substring(at + 1).matches("\\*|" + VARIABLE);
                if (!role && !candidate.matches("\\$\\{[a-z][A-Za-z]*(c|C)andidates?}")) {
                    broken.add(task.getId() + " is offered to " + candidate);
                }
            }
        }
        return broken;
    }

    static List<String> dueDates(Model model) {
        List<String> broken = new ArrayList<>();
        for (UserTask task : model.instance().getModelElementsByType(UserTask.class)) {
            String due = task.getCamundaDueDate();
            boolean own = ("${delays.due('" + task.getId() + "')}").equals(due);
            if (!own && (due == null || !due.matches(VARIABLE))) {
                broken.add(task.getId() + " is due " + due);
            }
        }
        return broken;
    }

    static List<String> transactions(Model model) {
        List<String> broken = new ArrayList<>();
        for (Activity step : model.instance().getModelElementsByType(Activity.class)) {
            boolean works =
                    step instanceof ServiceTask || step instanceof CallActivity || step instanceof BusinessRuleTask;
            boolean exempt = IN_THE_SAME_TRANSACTION.containsKey(model.processId() + "/" + step.getId());
            if (works && !exempt && !(isAsyncBefore(step) && RETRIES.equals(retries(step)))) {
                broken.add(step.getId() + " does not start its own transaction with the house's retries");
            }
        }
        return broken;
    }

    static List<String> loops(Model model) {
        List<String> broken = new ArrayList<>();
        String things = "\\$\\{" + model.processId() + "Process\\.[a-z][A-Za-z0-9]*\\(execution\\)}";
        for (MultiInstanceLoopCharacteristics loop :
                model.instance().getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
            Activity step = (Activity) loop.getParentElement();
            if (!loop.isCamundaAsyncAfter() && !step.isCamundaAsyncAfter()) {
                broken.add(step.getId() + " loops without asyncAfter");
            }
            String collection = String.valueOf(loop.getCamundaCollection());
            if (!collection.matches(things) || loop.getCamundaElementVariable() == null) {
                broken.add(step.getId() + " does not loop over what its bean lists");
            }
        }
        return broken;
    }

    static List<String> services(Model model) {
        List<String> broken = new ArrayList<>();
        String verb = "\\$\\{" + model.processId() + "Process\\.[a-z][A-Za-z0-9]*\\(execution\\)}";
        for (ServiceTask step : model.instance().getModelElementsByType(ServiceTask.class)) {
            if (!String.valueOf(step.getCamundaExpression()).matches(verb)) {
                broken.add(step.getId() + " does not call one verb of its process");
            }
        }
        for (BusinessRuleTask step : model.instance().getModelElementsByType(BusinessRuleTask.class)) {
            boolean primitive = "singleEntry".equals(step.getCamundaMapDecisionResult())
                    && step.getCamundaResultVariable() != null
                    && step.getCamundaDecisionRef() != null;
            if (!primitive) {
                broken.add(step.getId() + " does not keep a single entry of its table");
            }
        }
        for (CallActivity call : model.instance().getModelElementsByType(CallActivity.class)) {
            boolean key = call.getExtensionElements() != null
                    && call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream()
                            .anyMatch(in -> in.getCamundaBusinessKey() != null);
            String binding = call.getCamundaCalledElementBinding();
            if (!key || binding != null && !binding.equals("latest")) {
                broken.add(call.getId() + " does not pass a business key to the latest version");
            }
        }
        return broken;
    }

    static List<String> timers(Model model) {
        List<String> broken = new ArrayList<>();
        for (TimerEventDefinition timer : model.instance().getModelElementsByType(TimerEventDefinition.class)) {
            TimeDuration duration = timer.getTimeDuration();
            TimeDate date = timer.getTimeDate();
            boolean fits = duration != null && duration.getTextContent().matches(SETTING + "|" + VARIABLE)
                    || date != null && date.getTextContent().matches(VARIABLE);
            if (!fits) {
                broken.add(timer.getParentElement().getAttributeValue("id") + " has a clock without a name");
            }
        }
        return broken;
    }

    static List<String> choices(Model model) {
        List<String> broken = new ArrayList<>();
        for (ExclusiveGateway gateway : model.instance().getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) {
                continue;
            }
            for (SequenceFlow flow : gateway.getOutgoing()) {
                boolean otherwise = flow.equals(gateway.getDefault());
                if (otherwise == (flow.getConditionExpression() != null)) {
                    broken.add(flow.getId() + (otherwise ? " is a default with a condition" : " has no condition"));
                }
            }
        }
        for (EventBasedGateway gateway : model.instance().getModelElementsByType(EventBasedGateway.class)) {
            gateway.getOutgoing().stream()
                    .filter(flow -> !(flow.getTarget() instanceof CatchEvent))
                    .forEach(flow -> broken.add(flow.getId() + " leads from a wait to no event"));
        }
        return broken;
    }

    private static boolean isAsyncBefore(Activity step) {
        return step.isCamundaAsyncBefore()
                || step.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                        && loop.isCamundaAsyncBefore();
    }

    private static String retries(Activity step) {
        return step.getExtensionElements() == null
                ? null
                : step.getExtensionElements().getChildElementsByType(CamundaFailedJobRetryTimeCycle.class).stream()
                        .map(cycle -> cycle.getTextContent().strip())
                        .findFirst()
                        .orElse(null);
    }
}
