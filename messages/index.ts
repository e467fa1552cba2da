import en_account from "./en/account.json";
import en_admin from "./en/admin.json";
import en_applications from "./en/applications.json";
import en_asks from "./en/asks.json";
import en_audit from "./en/audit.json";
import en_calendar from "./en/calendar.json";
import en_cases from "./en/cases.json";
import en_clocks from "./en/clocks.json";
import en_consultations from "./en/consultations.json";
import en_decisions from "./en/decisions.json";
import en_desk from "./en/desk.json";
import en_disclosure from "./en/disclosure.json";
import en_disclosureComplaints from "./en/disclosure-complaints.json";
import en_errors from "./en/errors.json";
import en_events from "./en/events.json";
import en_files from "./en/files.json";
import en_finance from "./en/finance.json";
import en_form from "./en/form.json";
import en_home from "./en/home.json";
import en_hotline from "./en/hotline.json";
import en_information from "./en/information.json";
import en_lead from "./en/lead.json";
import en_my from "./en/my.json";
import en_noticeDesk from "./en/notice-desk.json";
import en_noticeEditor from "./en/notice-editor.json";
import en_notices from "./en/notices.json";
import en_people from "./en/people.json";
import en_petitions from "./en/petitions.json";
import en_privacy from "./en/privacy.json";
import en_ratings from "./en/ratings.json";
import en_redaction from "./en/redaction.json";
import en_reports from "./en/reports.json";
import en_routing from "./en/routing.json";
import en_services from "./en/services.json";
import en_shell from "./en/shell.json";
import en_site from "./en/site.json";
import zh_account from "./zh-CN/account.json";
import zh_admin from "./zh-CN/admin.json";
import zh_applications from "./zh-CN/applications.json";
import zh_asks from "./zh-CN/asks.json";
import zh_audit from "./zh-CN/audit.json";
import zh_calendar from "./zh-CN/calendar.json";
import zh_cases from "./zh-CN/cases.json";
import zh_clocks from "./zh-CN/clocks.json";
import zh_consultations from "./zh-CN/consultations.json";
import zh_decisions from "./zh-CN/decisions.json";
import zh_desk from "./zh-CN/desk.json";
import zh_disclosure from "./zh-CN/disclosure.json";
import zh_disclosureComplaints from "./zh-CN/disclosure-complaints.json";
import zh_errors from "./zh-CN/errors.json";
import zh_events from "./zh-CN/events.json";
import zh_files from "./zh-CN/files.json";
import zh_finance from "./zh-CN/finance.json";
import zh_form from "./zh-CN/form.json";
import zh_home from "./zh-CN/home.json";
import zh_hotline from "./zh-CN/hotline.json";
import zh_information from "./zh-CN/information.json";
import zh_lead from "./zh-CN/lead.json";
import zh_my from "./zh-CN/my.json";
import zh_noticeDesk from "./zh-CN/notice-desk.json";
import zh_noticeEditor from "./zh-CN/notice-editor.json";
import zh_notices from "./zh-CN/notices.json";
import zh_people from "./zh-CN/people.json";
import zh_petitions from "./zh-CN/petitions.json";
import zh_privacy from "./zh-CN/privacy.json";
import zh_ratings from "./zh-CN/ratings.json";
import zh_redaction from "./zh-CN/redaction.json";
import zh_reports from "./zh-CN/reports.json";
import zh_routing from "./zh-CN/routing.json";
import zh_services from "./zh-CN/services.json";
import zh_shell from "./zh-CN/shell.json";
import zh_site from "./zh-CN/site.json";

/** Every word a person reads, by language and module. Chinese is the language of the product and the shape of the others. */
const zh = {
  account: zh_account,
  admin: zh_admin,
  applications: zh_applications,
  asks: zh_asks,
  audit: zh_audit,
  calendar: zh_calendar,
  cases: zh_cases,
  clocks: zh_clocks,
  consultations: zh_consultations,
  decisions: zh_decisions,
  desk: zh_desk,
  disclosure: zh_disclosure,
  disclosureComplaints: zh_disclosureComplaints,
  errors: zh_errors,
  events: zh_events,
  files: zh_files,
  finance: zh_finance,
  form: zh_form,
  home: zh_home,
  information: zh_information,
  lead: zh_lead,
  hotline: zh_hotline,
  my: zh_my,
  noticeDesk: zh_noticeDesk,
  noticeEditor: zh_noticeEditor,
  notices: zh_notices,
  people: zh_people,
  reports: zh_reports,
  petitions: zh_petitions,
  routing: zh_routing,
  redaction: zh_redaction,
  privacy: zh_privacy,
  ratings: zh_ratings,
  services: zh_services,
  shell: zh_shell,
  site: zh_site,
};

export type Messages = typeof zh;

const en: Messages = {
  account: en_account,
  admin: en_admin,
  applications: en_applications,
  asks: en_asks,
  audit: en_audit,
  calendar: en_calendar,
  cases: en_cases,
  clocks: en_clocks,
  consultations: en_consultations,
  decisions: en_decisions,
  desk: en_desk,
  disclosure: en_disclosure,
  disclosureComplaints: en_disclosureComplaints,
  errors: en_errors,
  events: en_events,
  files: en_files,
  finance: en_finance,
  form: en_form,
  home: en_home,
  information: en_information,
  lead: en_lead,
  hotline: en_hotline,
  my: en_my,
  noticeDesk: en_noticeDesk,
  noticeEditor: en_noticeEditor,
  notices: en_notices,
  people: en_people,
  reports: en_reports,
  petitions: en_petitions,
  routing: en_routing,
  redaction: en_redaction,
  privacy: en_privacy,
  ratings: en_ratings,
  services: en_services,
  shell: en_shell,
  site: en_site,
};

export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];
export const messages: Record<Language, Messages> = { "zh-CN": zh, en };
