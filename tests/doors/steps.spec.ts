import { expect, test } from "@playwright/test";
import { can, type Permission } from "@/domain/access";
import { officeSteps, stepOf } from "@/domain/applications/flow";
import { askOfficeSteps, askStep } from "@/domain/asks/flow";
import { consultationOfficeSteps, consultationStep } from "@/domain/consultations/flow";
import { questionOfficeSteps, questionStep } from "@/domain/consultations/publishing";
import { complaintFlow } from "@/domain/disclosure/complaints";
import { itemFlow, oversightFlow } from "@/domain/disclosure/states";
import { buttonSteps, reportStepOf } from "@/domain/finance/states";
import { stepOf as orderStepOf, orderSteps } from "@/domain/hotline/flow";
import { stepOf as informationStepOf, officeSteps as informationSteps } from "@/domain/information/flow";
import { noticeFlow } from "@/domain/notices/states";
import { stepOf as petitionStepOf, officeSteps as petitionSteps } from "@/domain/petitions/flow";
import { rectificationFlow } from "@/domain/ratings/flow";
import { reportOfficeSteps, reportStep } from "@/domain/reports/flow";
import { serviceItemFlow } from "@/domain/services/states";
import { actionIds, call, isForbidden } from "./calling";
import { type Caller, everyCaller } from "./sessions";

/**
 * Every step of every lifecycle × every duty, a villager and a guest, over HTTP: whom the table names passes the door
 * and is told that there is no such record; everybody else is turned away, record or not.
 */
const nowhere = { id: "00000000-0000-4000-8000-00000000dead", version: "1" };
const steps: { action: string; step: string; by: Permission }[] = [
  ...officeSteps.map((step, index) => ({
    // Two actions, one door: they take turns.
    action: `app/(staff)/office/applications/actions.ts#${index % 2 ? "takeStep" : "takeStepAndReturn"}`,
    step,
    by: stepOf(step).by,
  })),
  ...petitionSteps.map((step, index) => ({
    action: `app/(staff)/office/petitions/actions.ts#${index % 2 ? "takeStep" : "takeStepAndReturn"}`,
    step,
    by: petitionStepOf(step).by,
  })),
  ...informationSteps.map((step, index) => ({
    action: `app/(staff)/office/information/actions.ts#${index % 2 ? "takeInformationStep" : "takeInformationStepAndReturn"}`,
    step,
    by: informationStepOf(step).by,
  })),
  ...Object.entries(serviceItemFlow).map(([step, { by }]) => ({
    action: "app/(staff)/office/services/actions.ts#moveItem",
    step,
    by,
  })),
  ...Object.entries(rectificationFlow).map(([step, { by }]) => ({
    action: "app/(staff)/office/ratings/actions.ts#takeRatingStep",
    step,
    by,
  })),
  ...Object.entries(noticeFlow).map(([step, { by }]) => ({
    action: "app/(staff)/office/notices/actions.ts#moveNoticeOn",
    step,
    by,
  })),
  ...orderSteps.map((step, index) => ({
    action: `app/(staff)/office/hotline/actions.ts#${index % 2 ? "takeOrderStep" : "takeOrderStepAndReturn"}`,
    step,
    by: orderStepOf(step).by,
  })),
  ...buttonSteps.map((step) => ({
    action: "app/(staff)/office/finance/actions.ts#moveAccounts",
    step,
    by: reportStepOf(step).by,
  })),
  ...Object.entries(itemFlow).map(([step, { by }]) => ({
    action: "app/(staff)/office/disclosure/actions.ts#moveItemOn",
    step,
    by,
  })),
  ...Object.entries(oversightFlow).map(([step, { by }]) => ({
    action: "app/(staff)/office/disclosure/actions.ts#overseeDisclosure",
    step,
    by,
  })),
  ...askOfficeSteps.map((step) => ({ action: "app/_asks/actions.ts#moveAsk", step, by: askStep(step).by })),
  ...consultationOfficeSteps.map((step) => ({
    action: "app/_consultations/actions.ts#moveConsultation",
    step,
    by: consultationStep(step).by,
  })),
  ...questionOfficeSteps.map((step) => ({
    action: "app/_consultations/actions.ts#moveQuestion",
    step,
    by: questionStep(step).by,
  })),
  ...reportOfficeSteps.map((step) => ({
    action: "app/_reports/actions.ts#moveReport",
    step,
    by: reportStep(step).by,
  })),
  ...Object.entries(complaintFlow).map(([step, { by }]) => ({
    action: "app/(villager)/my/complaints/actions.ts#moveComplaint",
    step,
    by,
  })),
];

let callers: Caller[];
test.beforeAll(async () => {
  callers = await everyCaller();
});

for (const { action, step, by } of steps)
  test(`${action.split("/").slice(-2).join("/")} ${step} is open to ${by}`, async () => {
    const id = actionIds().get(action);
    expect(id, "the build knows this action").toBeTruthy();
    for (const caller of callers) {
      const answer = await call(id ?? "", caller, { ...nowhere, step, opinion: "试一试" });
      expect(answer.status, caller.name).toBeLessThan(500);
      const say = `${caller.name}: ${answer.text.slice(0, 300)}`;
      expect(isForbidden(answer.text), say).toBe(!can(caller, by));
      if (can(caller, by)) expect(answer.text, say).toContain('"code":"notFound"');
    }
  });
