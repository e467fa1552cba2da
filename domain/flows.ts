import type { Permission } from "./access";
import { applicationFlow } from "./applications/flow";
import { askFlow } from "./asks/flow";
import { consultationFlow } from "./consultations/flow";
import { publicationFlow } from "./consultations/publishing";
import { complaintFlow } from "./disclosure/complaints";
import { itemFlow, oversightFlow } from "./disclosure/states";
import { questionFlow } from "./finance/question-states";
import { reportFlow } from "./finance/states";
import { orderFlow } from "./hotline/flow";
import { informationFlow } from "./information/flow";
import { noticeFlow } from "./notices/states";
import { petitionFlow } from "./petitions/flow";
import { rectificationFlow } from "./ratings/flow";
import { faultFlow } from "./reports/flow";
import { serviceItemFlow } from "./services/states";

type AnyStep = { from: readonly string[]; to: string; by: Permission; needs?: readonly string[] };

/** Every lifecycle of the portal, by name: docs/flows.md is drawn from here and the door tests walk over it. */
export const flows: Readonly<Record<string, Readonly<Record<string, AnyStep>>>> = {
  notices: noticeFlow,
  services: serviceItemFlow,
  applications: applicationFlow,
  information: informationFlow,
  hotline: orderFlow,
  financeReports: reportFlow,
  financeQuestions: questionFlow,
  disclosure: itemFlow,
  disclosureOversight: oversightFlow,
  asks: askFlow,
  consultations: consultationFlow,
  questions: publicationFlow,
  reports: faultFlow,
  disclosureComplaints: complaintFlow,
  ratings: rectificationFlow,
  petitions: petitionFlow,
};
