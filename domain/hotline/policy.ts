/** Who may do what with hotline orders (public.md §5, §9A); part of the one policy table, `domain/access.ts`. */
export const hotlinePolicy = {
  "hotline.read": ["staff"],
  "hotline.readAll": ["officeDirector", "registryClerk", "mainLeader", "deputyLeader"],
  "hotline.enter": ["officeDirector", "registryClerk"],
  "hotline.sign": ["officeDirector", "registryClerk"],
  "hotline.dispatch": ["officeDirector", "registryClerk"],
  "hotline.handle": ["handler", "stationHead", "villageClerk"],
  "hotline.review": ["officeDirector", "registryClerk"],
  "hotline.approve": ["mainLeader", "deputyLeader"],
  "hotline.extend": ["officeDirector", "mainLeader", "deputyLeader"],
  "hotline.redCard": ["mainLeader"],
  "hotline.supervise": ["officeDirector", "mainLeader", "deputyLeader"],
  "hotline.limits": ["officeDirector", "registryClerk"],
} as const;
