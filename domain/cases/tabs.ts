import { can, type Permission, type Viewer } from "../access";

type Tab = { key: string; href: string; permission: Permission };

/** 群众事项: the lists of the kinds of matter, one beside the other. A module adds a line; the word is `cases.tabs.<key>`. */
export const caseTabs: readonly Tab[] = [
  { key: "applications", href: "/office/applications", permission: "applications.read" },
  { key: "petitions", href: "/office/petitions", permission: "petitions.read" },
  { key: "asks", href: "/office/asks", permission: "asks.read" },
  { key: "consultations", href: "/office/consultations", permission: "consultations.read" },
  { key: "reports", href: "/office/reports", permission: "reports.read" },
  { key: "disclosureComplaints", href: "/office/disclosure/complaints", permission: "complaints.read" },
  { key: "information", href: "/office/information", permission: "information.read" },
  { key: "hotline", href: "/office/hotline", permission: "hotline.read" },
];

export const tabsFor = (viewer: Viewer): readonly Tab[] =>
  caseTabs.filter(({ permission }) => can(viewer, permission));
