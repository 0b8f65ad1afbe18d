/** Who is counted. Numbers are compared within one group only. */
const GROUPS: Readonly<Record<string, string>> = {
  people:
    "people, persons, men, citizens, nationals, passengers, victims, suspects, individuals, others, foreigners, students, activists, supporters, participants, hostages, athletes, believers, pilgrims, tourists, fans",
  civilians: "civilians, residents, locals, bystanders, villagers, inhabitants, households, families",
  children: "children, minors, infants, babies, schoolchildren, teenagers, pupils",
  women: "women, girls",
  protesters: "protesters, protestors, demonstrators, rioters, marchers, strikers",
  "security forces":
    "police, policemen, officers, guards, guardsmen, gendarmes, security forces, law enforcers, servicemen, border guards",
  soldiers: "soldiers, troops, peacekeepers, conscripts, reservists, marines, paratroopers, cadets, sailors",
  fighters:
    "fighters, rebels, militants, terrorists, insurgents, gunmen, bandits, criminals, attackers, assailants, extremists, mercenaries, militiamen, guerrillas, jihadists",
  journalists: "journalists, reporters",
  workers:
    "workers, employees, staff, miners, jobs, staffers, doctors, nurses, medics, aid workers, teachers",
  refugees: "refugees, migrants, asylum seekers, evacuees",
  prisoners: "prisoners, inmates, detainees, captives",
  patients: "patients, cases, infections",
};

const IRREGULAR: Readonly<Record<string, string>> = {
  people: "person",
  men: "man",
  women: "woman",
  children: "child",
  policemen: "policeman",
  guardsmen: "guardsman",
  servicemen: "serviceman",
  gunmen: "gunman",
  militiamen: "militiaman",
  schoolchildren: "schoolchild",
};

const PLURAL = new Map(
  Object.entries(GROUPS).flatMap(([group, nouns]) => nouns.split(", ").map((noun) => [noun, group] as const)),
);
const SINGULAR = new Map(
  [...PLURAL].map(([noun, group]) => [IRREGULAR[noun] ?? noun.replace(/s$/, ""), group] as const),
);

/** The group that a noun in lower case names when `quantity` of them are counted. */
export function countedGroupOf(noun: string, quantity: number): string | undefined {
  return quantity === 1 ? SINGULAR.get(noun) : PLURAL.get(noun);
}
