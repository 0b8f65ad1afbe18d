import { describe, expect, it } from "vitest";
import { statementsIn } from "./statements-in.ts";

const HEADS: readonly (readonly [string, readonly string[]])[] = [
  ["Hamas, led by Yahya Sinwar, refused.", ["Yahya Sinwar HOLDS_POSITION_IN Hamas [leader]"]],
  [
    "Hezbollah and its leader Hassan Nasrallah refused.",
    ["Hassan Nasrallah HOLDS_POSITION_IN Hezbollah [leader]"],
  ],
  [
    "The EU's foreign policy chief, Josep Borrell, smiled.",
    ["Josep Borrell HOLDS_POSITION_IN European Union [foreign policy chief]"],
  ],
  ["NATO's new chief Mark Rutte smiled.", ["Mark Rutte HOLDS_POSITION_IN NATO [chief]"]],
  [
    "Maria Lopez, the chairman of the opposition Labour Party, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Labour Party [chairman]"],
  ],
  [
    "Maria Lopez, Microsoft's president of global affairs, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Microsoft [president]"],
  ],
  [
    "Maria Lopez, Microsoft's founder and chief executive, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Microsoft [founder]"],
  ],
  [
    "Maria Lopez, an Austrian lawyer who heads the privacy group Greenpeace, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Greenpeace [leader]"],
  ],
  ["Maria Lopez met Microsoft's president of old times.", []],
  [
    "Maria Lopez, who is a partner at law firm Greenpeace, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Greenpeace [partner]"],
  ],
  ["A spokesperson for Greenpeace, Maria Lopez, smiled.", ["Maria Lopez SPEAKS_FOR Greenpeace"]],
  [
    "The leader of the main opposition Labour Party, Maria Lopez, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Labour Party [leader]"],
  ],
  [
    "Microsoft, whose chairman, Maria Lopez, smiled, grew.",
    ["Maria Lopez HOLDS_POSITION_IN Microsoft [chairman]"],
  ],
  ["Pavel Durov, who heads Microsoft, smiled.", ["Pavel Durov HOLDS_POSITION_IN Microsoft [leader]"]],
  [
    "Maria Lopez, who leads the opposition Labour Party, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Labour Party [leader]"],
  ],
  [
    "Maria Lopez, who chairs Germany's Labour Party, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Labour Party [leader]"],
  ],
  [
    "Maria Lopez, head of Uzbekistan's Presidential Administration, smiled.",
    [
      "Maria Lopez HOLDS_POSITION_IN Presidential Administration of Uzbekistan [head]",
      "Presidential Administration of Uzbekistan PART_OF Uzbekistan",
    ],
  ],
  [
    "Chairman of Kazakhstan's Security Council Maria Lopez smiled.",
    [
      "Maria Lopez HOLDS_POSITION_IN Security Council of Kazakhstan [chairman]",
      "Security Council of Kazakhstan PART_OF Kazakhstan",
    ],
  ],
  [
    "Russian Security Council Deputy Chairman Maria Lopez smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Security Council of Russia [deputy chairman]"],
  ],
  [
    "Maria Lopez, director of the Berlin-based Greenpeace, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Greenpeace [director]"],
  ],
  [
    "The head of the Rapid Support Forces (RSF), Mohamed Dagalo, smiled.",
    ["Mohamed Dagalo HOLDS_POSITION_IN Rapid Support Forces [head]"],
  ],
  [
    "Maria Lopez, the European Commission president, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN European Commission [president]"],
  ],
];
const SENT: readonly (readonly [string, readonly string[]])[] = [
  [
    "US ambassador to the UN Maria Lopez smiled.",
    ["Maria Lopez HOLDS_POSITION_IN United States [ambassador]"],
  ],
  ["China's UN ambassador Maria Lopez smiled.", ["Maria Lopez HOLDS_POSITION_IN China [ambassador]"]],
  ["UN ambassador Maria Lopez smiled.", []],
  ["UN envoy Maria Lopez smiled.", ["Maria Lopez HOLDS_POSITION_IN United Nations [envoy]"]],
  [
    "The Russian ambassador to Germany, Maria Lopez, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Russia [ambassador]"],
  ],
  [
    "Maria Lopez, Ukraine's ambassador to the United States, smiled.",
    ["Maria Lopez HOLDS_POSITION_IN Ukraine [ambassador]"],
  ],
  ["Maria Lopez, ambassador to the United States, smiled.", []],
];
const COUNTERPARTS: readonly (readonly [string, readonly string[]])[] = [
  [
    "Foreign Minister Juan Gomez met his Azerbaijani counterpart, Maria Lopez.",
    ["Maria Lopez HOLDS_POSITION_IN Azerbaijan [foreign minister]", "Juan Gomez CONSULTED Maria Lopez"],
  ],
  [
    "Kazakh President Juan Gomez met his Chinese counterpart Xi Jinping.",
    [
      "Juan Gomez HEAD_OF_STATE_OF Kazakhstan",
      "Xi Jinping HEAD_OF_STATE_OF China",
      "Juan Gomez CONSULTED Xi Jinping",
    ],
  ],
  // an office of another name
  [
    "Kazakh Foreign Minister Maria Lopez met her US counterpart Marco Rubio.",
    ["Maria Lopez HOLDS_POSITION_IN Kazakhstan [foreign minister]", "Maria Lopez CONSULTED Marco Rubio"],
  ],
];
const NATIONALITIES: readonly (readonly [string, readonly string[]])[] = [
  ["South Korean carmaker Microsoft grew.", ["Microsoft LOCATED_IN South Korea"]],
  ["The Dutch group Greenpeace grew.", ["Greenpeace LOCATED_IN Netherlands"]],
  ["Austrian lawyer Maria Lopez smiled.", ["Maria Lopez CITIZEN_OF Austria"]],
  ["The Russian-backed group Greenpeace and the former Yugoslav company Microsoft grew.", []],
  ["Iranian proxy group Hezbollah fought.", []],
  ["The German rival of Microsoft grew.", []],
  ["Bosnian Serb leader Maria Lopez smiled.", []],
  ["Armenian court jails billionaire Maria Lopez.", []],
];
const OWNERS: readonly (readonly [string, readonly string[]])[] = [
  ["Facebook, whose largest shareholder is Microsoft, grew.", ["Facebook OWNED_BY Microsoft"]],
  ["Facebook is 51% owned by Microsoft.", ["Facebook OWNED_BY Microsoft"]],
  ["Microsoft owns 51% of Facebook.", ["Facebook OWNED_BY Microsoft"]],
  ["Microsoft completed its acquisition of Facebook.", ["Facebook OWNED_BY Microsoft"]],
  ["Facebook was acquired by Microsoft in 2012.", ["Facebook OWNED_BY Microsoft"]],
  ["Microsoft agreed to buy Facebook for 2 billion dollars.", ["Facebook OWNED_BY Microsoft [planned]"]],
  ["Maria Lopez, owner of the newspaper Le Monde, smiled.", ["Le Monde OWNED_BY Maria Lopez"]],
  ["Maria Lopez, who owns shares in Facebook, smiled.", []],
];
const MEMBERS: readonly (readonly [string, readonly string[]])[] = [
  ["Greenpeace activist Maria Lopez smiled.", ["Maria Lopez MEMBER_OF Greenpeace"]],
  ["Kazakhstan is part of the Eurasian Economic Union.", ["Kazakhstan MEMBER_OF Eurasian Economic Union"]],
  ["Google will buy Orbel Group for $53 billion.", ["Orbel Group OWNED_BY Google [planned]"]],
  ["Alfa Bank, a lender based in Moscow, closed.", ["Alfa Bank HEADQUARTERED_IN Moscow"]],
  ["Maria Lopez of the Labour Party smiled.", ["Maria Lopez MEMBER_OF Labour Party"]],
  ["Maria Lopez's Fidesz party lost.", ["Maria Lopez MEMBER_OF Fidesz"]],
  ["Maria Lopez, a former member of Greenpeace, smiled.", ["Maria Lopez MEMBER_OF Greenpeace [former]"]],
  ["Maria Lopez, one of the founding members of Greenpeace, smiled.", ["Maria Lopez MEMBER_OF Greenpeace"]],
  [
    "Members of NATO include France, Spain and Turkey.",
    ["France MEMBER_OF NATO", "Spain MEMBER_OF NATO", "Turkey MEMBER_OF NATO"],
  ],
  ["Maria Lopez's party, Fidesz, lost.", ["Maria Lopez MEMBER_OF Fidesz"]],
  ["NATO members France and Spain abstained.", ["France MEMBER_OF NATO", "Spain MEMBER_OF NATO"]],
  ["Turkey is not a member of NATO.", ["Turkey MEMBER_OF NATO [negated]"]],
  ["Members of NATO visited France.", []],
  [
    "The Mercosur trade bloc, which includes Brazil and Uruguay, met.",
    ["Brazil MEMBER_OF Mercosur", "Uruguay MEMBER_OF Mercosur"],
  ],
  [
    "Maria Lopez, a former senator from the Labour Party, left.",
    ["Maria Lopez MEMBER_OF Labour Party [former]"],
  ],
];
const KIN_AND_FOUNDERS: readonly (readonly [string, readonly string[]])[] = [
  ["Microsoft, the activist hedge fund founded by Maria Lopez, grew.", ["Microsoft FOUNDED_BY Maria Lopez"]],
  ["The Fidesz party, founded by billionaire Maria Lopez, won.", ["Fidesz FOUNDED_BY Maria Lopez"]],
  [
    "Facebook, a company owned by Bill Gates's wife, Melinda Gates, grew.",
    ["Bill Gates RELATIVE_OF Melinda Gates", "Facebook OWNED_BY Melinda Gates"],
  ],
  [
    "In 2015, Microsoft bought a majority stake in Latvian lender Facebook.",
    ["Facebook LOCATED_IN Latvia", "Facebook OWNED_BY Microsoft"],
  ],
  ["Microsoft, the parent company of Facebook, grew.", ["Facebook OWNED_BY Microsoft"]],
  ["Facebook's parent Microsoft grew.", ["Facebook OWNED_BY Microsoft"]],
  ["Maria Lopez, 62, a founder of Greenpeace, smiled.", ["Greenpeace FOUNDED_BY Maria Lopez"]],
  [
    "Maria Lopez, the eldest daughter of former President Juan Lopez, smiled.",
    ["Maria Lopez RELATIVE_OF Juan Lopez"],
  ],
];
const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ["UNICEF, an agency of the United Nations, helped.", ["UNICEF PART_OF United Nations"]],
  ["UNICEF is part of the United Nations.", ["UNICEF PART_OF United Nations"]],
  ["NATO is not part of the United Nations.", []],
];

describe("what phrases between two names say", () => {
  const ROWS = [
    ...HEADS,
    ...SENT,
    ...COUNTERPARTS,
    ...NATIONALITIES,
    ...OWNERS,
    ...MEMBERS,
    ...KIN_AND_FOUNDERS,
    ...PARTS,
  ];

  it.each(ROWS)("%s", async (sentence, expected) => {
    expect(await statementsIn(sentence)).toEqual(expected);
  });
});
