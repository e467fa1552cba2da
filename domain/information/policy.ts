import type { Audience } from "../access";

const leaders = ["mainLeader", "deputyLeader"] as const;

/** Requests for information (public.md §9A): the Party-government office is the disclosure work body. Part of `policy`. */
export const informationPolicy = {
  "information.file": ["villager"],
  "information.enter": ["windowClerk", "officeDirector", "registryClerk", "writer"],
  "information.handIn": ["villager", "windowClerk", "officeDirector", "registryClerk", "writer"],
  "information.read": ["staff"],
  "information.readAll": ["windowClerk", "officeDirector", "registryClerk", "writer", "mainLeader"],
  "information.receive": ["windowClerk", "officeDirector", "registryClerk", "writer"],
  "information.process": ["officeDirector", "registryClerk", "writer"],
  "information.find": ["handler", "stationHead", "officeDirector", "registryClerk", "writer"],
  "information.extend": ["officeDirector", ...leaders],
  "information.secrecyReview": ["secrecyOfficer"],
  "information.approve": ["officeDirector", ...leaders],
  "information.report": ["officeDirector", "registryClerk", "writer"],
  "information.publishReport": ["officeDirector", ...leaders],
} as const satisfies Record<`information.${string}`, readonly Audience[]>;
