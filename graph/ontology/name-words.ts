const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that make a capitalized run the name of an organization. */
export const ORGANIZATION_WORDS = words(`
  Ministry Department Agency Bureau Office Chiefs Commission Committee Council Parliament Senate Congress Assembly Court
  Party Movement Front Alliance Coalition Union Federation Confederation League Association Organization
  Organisation Institute Institution University College School Academy Foundation Fund Trust Bank Group
  Company Corporation Corp Inc Ltd Limited LLC PLC GmbH AG Holdings Industries Airlines Airways Motors
  Records Entertainment Studios Pictures Television Radio Broadcasting Press News Times Post Journal Herald
  Tribune Gazette Newspaper Magazine Guard Army Navy Force Forces Brigade Regiment Battalion Division Corps
  Police Service Services Authority Administration Board Center Centre Society Club FC United Team Church
  Hospital Museum Library Libraries Orchestra Network Partners Partnership Capital Ventures Associates
  Technologies Systems Solutions Laboratories Laboratory Labs Consortium Cabinet Government Treasury Secretariat
  Exchange Initiative Campaign Militia Brotherhood Watch Tribunal Chamber Embassy Communications Software
  Pharmaceuticals Energy Oil Petroleum Steel Railways Insurance Committees Directorate Syndicate Guild Band
  Theatre Dynasty Squadron Fleet Battalion Infantry Cavalry Publishing Publishers Productions Conference
  TV Electronics Programme Forum Mission Command Taskforce Legion Rangers Wanderers City
`);

/** Words that make a capitalized run the name of a place. */
export const PLACE_WORDS = words(`
  River Lake Sea Ocean Bay Gulf Strait Channel Island Islands Peninsula Mountain Mountains Mount Hills Hill Valley
  Desert Forest Park Airport Station Street Avenue Road Square Bridge Tower Palace Castle Stadium Arena Province
  Region District County State Territory Oblast Prefecture Borough Village Town City Heights Strip Coast Port
  Harbor Harbour Beach Canal Falls Cape Plaza Boulevard Highway Cathedral Temple Mosque Prison Dam Hotel
  Township Municipality Governorate Republic Kingdom Empire Reef Glacier Plateau Basin Crossing House Hall
`);

/** Words that begin the name of a place or, before "of", of an organization. */
export const PLACE_STARTS = words(
  "Mount Lake Cape Fort Port Gulf Strait Bay Isle River San Santa Saint St. St",
);

/** Organization words that take "of …" after them into the name. */
export const TAKES_OF = words(`
  Ministry Department Chiefs University Bank Bureau Institute Council Court House Association Organization Organisation
  Federation Union Academy College Church Office Board Chamber Committee Commission Society School Museum Library
  League Party Movement Center Centre Army National
`);

/** Particles inside the name of a person. */
export const NAME_PARTICLES = words(
  "de da del della di du dos das la le van von der den ten ter bin ibn al el ben bint y zu",
);

/** Capitalized words that are no part of a name: days, months, languages apart from demonyms, kinds of text. */
export const NEVER_NAMES = words(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
  September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec I Christmas Easter Ramadan
  Internet English Arabic Latin Islam Islamic Muslim Muslims Christian Christians Jewish Jews Jew Catholic Catholics
  Protestant Hindu Hindus Buddhist Sunni Shia Shiite God Covid COVID COVID-19 Covid-19 Nazi Nazis Communist TV
  DNA GDP LPG NOTE UPDATE BREAKING WATCH LIVE EXCLUSIVE AM PM GMT UTC EST CEO CFO Mr Mrs Ms Dr Sir PhD
  Western Eastern Northern Southern European African Asian Europeans Africans Asians Arab Arabs Kurdish Kurds Soviet
  Central Baltic Nordic Slavic Turkic Scottish Welsh Republican Republicans Democrat Democrats Democratic Conservative
  Marxist Socialist Renaissance Internet Photo Image Image: Video OK USD EUR HIV AIDS
  Olympics Olympic Games World Cup Nobel Prize Hurricane Typhoon Cyclone Storm Operation
`);
