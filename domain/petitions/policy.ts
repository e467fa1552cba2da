/** Who may do what with petitions (public.md §9A); part of the one policy table, `domain/access.ts`. */
export const petitionPolicy = {
  "petitions.file": ["villager"],
  "petitions.take": ["petitionClerk", "officeDirector", "windowClerk", "registryClerk"],
  "petitions.handIn": ["villager", "petitionClerk", "officeDirector", "windowClerk", "registryClerk"],
  "petitions.read": ["staff"],
  "petitions.register": ["petitionClerk", "officeDirector"],
  "petitions.takeOn": ["petitionClerk", "officeDirector", "handler", "stationHead"],
  "petitions.handle": ["petitionClerk", "handler", "stationHead"],
  "petitions.decide": ["mainLeader", "deputyLeader"],
  "petitions.sign": ["mainLeader"],
  "petitions.review": ["villager", "petitionClerk", "officeDirector"],
  "petitions.figures": ["petitionClerk", "officeDirector", "mainLeader", "deputyLeader"],
  "petitions.unmask": [
    "petitionClerk",
    "officeDirector",
    "handler",
    "stationHead",
    "mainLeader",
    "deputyLeader",
  ],
  // The owner of the sealed queue; and whoever must act in the owner's stead when the owner is complained of.
  "petitions.sealed": ["disciplineSecretary"],
  "petitions.discipline": ["disciplineSecretary", "mainLeader"],
} as const;
