/** What befell those who are counted, or what they did, and the ways of saying it. Regular expression sources, any case. */
export interface CountedEvent {
  readonly name: string;
  /** For people, behind the counted: "18 security forces killed". */
  readonly label: string;
  /** Behind "were": passive and reduced. */
  readonly participle?: string;
  /** Behind the counted, who are its subject. */
  readonly deed?: string;
  /** Right before the number, which is its object. */
  readonly verb?: string;
  /** What is itself counted: "225 deaths". */
  readonly noun?: string;
  /** Before the number: "the death toll rose to". */
  readonly total?: string;
}

const REACHES =
  "(?: (?:in|from|of|for) (?:[\\p{L}’'-]{1,20} ){0,5}?)?(?: ?(?:at|has|have|had|now|since|already|also|stands?|stood|is|was|rose|rises|risen|climbed|climbs|grew|grown|jumped|reached|reaches|increased|soared|hit|passed|surpassed|exceeded|updated|put at|is put|up|currently|further)){1,4}(?: (?:to|at|more than))?";

export const COUNTED_EVENTS: readonly CountedEvent[] = [
  {
    name: "KILLED",
    label: "killed",
    participle:
      "killed|dead|slain|liquidated|eliminated|murdered|executed|massacred|shot dead|beaten to death|burned to death|gunned down|confirmed dead|feared dead|assassinated",
    deed: "died|have died|had died|perished|lost their lives|drowned|die",
    verb: "kills?|killed|killing|liquidated|eliminated|murdered|executed|claimed the lives? of|claiming the lives? of|took the lives? of|deaths? of|killings? of|murders? of",
    noun: "deaths|fatalities|killings|dead bodies|corpses",
    total: `(?:death toll|toll|number of (?:the )?(?:dead|deaths|killed|people killed))${REACHES}`,
  },
  {
    name: "INJURED",
    label: "injured",
    participle: "injured|wounded|hurt|hospitali[sz]ed",
    deed: "suffered injuries|sustained injuries|sought medical (?:help|care|treatment)",
    verb: "injures?|injured|injuring|wounds?|wounded|wounding",
    noun: "injuries|injured|wounded",
    total: `number of (?:the )?(?:injured|wounded|people injured)${REACHES}`,
  },
  {
    name: "DETAINED",
    label: "detained",
    participle:
      "arrested|detained|in detention|in custody|jailed|imprisoned|taken into custody|rounded up|held in custody|captured",
    verb: "arrests?|arrested|arresting|detains?|detained|detaining|rounded up|arrests? of|detentions? of|captured|jailed",
    noun: "arrests|detentions",
    total: `number of (?:arrests|arrested|detained|detainees|people (?:arrested|detained|in custody))${REACHES}`,
  },
  {
    name: "RELEASED",
    label: "released",
    participle: "released|freed|pardoned|amnestied",
    verb: "releases?|released|releasing|freed|freeing|pardoned|releases? of",
  },
  {
    name: "ABDUCTED",
    label: "abducted",
    participle: "abducted|kidnapped|taken hostage|held hostage",
    verb: "abducted|kidnapped|kidnapping|abducting",
  },
  {
    name: "MISSING",
    label: "missing",
    participle: "missing|unaccounted for",
    deed: "went missing|disappeared|vanished",
  },
  {
    name: "DISPLACED",
    label: "displaced",
    participle: "displaced|evacuated|made homeless|left homeless|uprooted|relocated",
    deed: "fled|have fled|had fled|fled their homes",
    verb: "displaced|displacing|evacuated|evacuating|evacuations? of",
  },
  {
    name: "RESCUED",
    label: "rescued",
    participle: "rescued|saved|pulled from the rubble",
    verb: "rescued|rescuing",
    deed: "survived",
  },
  {
    name: "DEPLOYED",
    label: "deployed",
    participle: "deployed|stationed|dispatched|sent|sent in|flown in|mobili[sz]ed",
    deed: "arrived",
    verb: "deploys?|deployed|deploying|sends?|sent|sending|stationed|dispatched|dispatching|mobili[sz]ed|deployments? of",
  },
  {
    name: "PROTESTED",
    label: "protested",
    participle: "gathered",
    deed: "protested|demonstrated|rallied|marched|took to the streets|took part|turned out|gathered|blocked|went on strike|walked out",
  },
  {
    name: "ATTACKED",
    label: "attacked",
    participle: "involved in the attacks?",
    deed: "attacked|stormed|took part in the attacks?",
  },
  {
    name: "LAID_OFF",
    label: "laid off",
    participle: "laid off|fired|dismissed|made redundant|sacked",
    deed: "lost their jobs",
    verb: "lays? off|laid off|laying off|dismissed|sacked|cut|cuts|cutting|axed|shed",
    noun: "job losses|layoffs|redundancies",
  },
  {
    name: "INFECTED",
    label: "infected",
    participle: "infected|diagnosed|hospitali[sz]ed with",
    deed: "tested positive|fell ill|contracted",
    verb: "infected|infecting|sickened",
    noun: "infections|confirmed cases|new cases|new infections",
  },
  {
    name: "POPULATION",
    label: "inhabitants",
    total:
      "population of (?:[\\p{L}’'-]{1,20} ){1,4}(?:is|was|stands at|reached)|['’]s population(?: of| is| was)?",
  },
];

export function countedEventOf(name: string): CountedEvent | undefined {
  return COUNTED_EVENTS.find((event) => event.name === name);
}
