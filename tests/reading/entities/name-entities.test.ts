import { describe, expect, it } from "vitest";
import { nameEntities } from "../../../graph/reading/entities/name-entities.ts";
import { documentOf } from "../document-of.ts";
import { markedNames } from "../marked-names.ts";

/** The ids of the names marked as `[P:Joe Biden]`, in order, without their kinds. */
function idsIn(marked: string): string[] {
  const { text, mentions } = markedNames(marked);
  return nameEntities(documentOf(text), mentions, null).mentions.map(({ entityId }) =>
    entityId.replace(/^[a-z]+:/, ""),
  );
}

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  // persons
  ["[P:George W. Bush] and [P:George Walker Bush]", ["george-walker-bush", "george-walker-bush"]],
  ["[P:George W. Bush] and [P:George H. W. Bush]", ["george-w-bush", "george-h-w-bush"]],
  [
    "[P:Bill Gates], [P:William Gates], [P:Melinda Gates]",
    ["william-gates", "william-gates", "melinda-gates"],
  ],
  [
    "[P:J.K. Rowling] is [P:Joanne Kathleen Rowling].",
    ["joanne-kathleen-rowling", "joanne-kathleen-rowling"],
  ],
  ["[P:Robert Kennedy Jr.] and [P:Robert Kennedy] Sr. left.", ["robert-kennedy-jr", "robert-kennedy-jr"]],
  ["[P:Henry Ford Jr.] met [P:Henry Ford III].", ["henry-ford-jr", "henry-ford-iii"]],
  ["[P:Mediaș Țepeș] and [P:Tepes] spoke.", ["medias-tepes", "medias-tepes"]],
  [
    "[P:Wilfried “Willi” Schneider] won. [P:Willi] smiled.",
    ["wilfried-willi-schneider", "wilfried-willi-schneider"],
  ],
  ["[P:Zack de la Rocha] sang. [P:de la Rocha] left.", ["zack-de-la-rocha", "zack-de-la-rocha"]],
  ["[P:Pope Francis] prayed. [P:Francis] left.", ["pope-francis", "pope-francis"]],
  ["[P:Elvis Presley] sang. [P:Elvis] left.", ["elvis-presley", "elvis-presley"]],
  ["[P:Liz Truss] spoke. [P:Ms Truss] left.", ["liz-truss", "liz-truss"]],
  ["[P:Minako Nishiyama] ([P:Nishiyama Minako])", ["minako-nishiyama", "minako-nishiyama"]],
  [
    "[P:Edsel Ford] led it. He was the son of [P:Henry Ford]. [P:Ford] died in 1943.",
    ["edsel-ford", "henry-ford", "edsel-ford"],
  ],
  [
    "[P:Yusuf Islam], formerly known as [P:Cat Stevens], and [P:Bob Dylan] sang.",
    ["yusuf-islam", "yusuf-islam", "bob-dylan"],
  ],
  ["[P:Joe Biden] called [P:Vladimir Putin].", ["joe-biden", "vladimir-putin"]],
  ["[P:Alan Brooke], 1st Viscount [P:Alanbrooke], spoke.", ["alan-brooke", "alan-brooke"]],
  ["[P:Alan Brooke] met the 1st Viscount [P:Alanbrooke].", ["alan-brooke", "alanbrooke"]],
  [
    "[P:Trinity Fatu] wrestles for [O:WWE] under the ring name [P:Naomi]. [P:Naomi] won.",
    ["trinity-fatu", "wwe", "trinity-fatu", "trinity-fatu"],
  ],
  ["[P:Kusha] or [P:Kusa] (Sanskrit: [P:कुश]) ruled.", ["kusha", "kusha", "kusha"]],
  ["[P:Anna] or [P:Maria] ruled.", ["anna", "maria"]],
  ["[P:Han Lei] (born 23 May 1968), also known in Mongolian as [P:Senbor], sings.", ["han-lei", "han-lei"]],
  ["[P:Joseph Ratzinger] (now Pope [P:Benedict XVI]) wrote it.", ["joseph-ratzinger", "joseph-ratzinger"]],
  ["[P:Anna Berg] (Chair: [P:Maria Lind]) ruled.", ["anna-berg", "maria-lind"]],
  [
    "[P:Bill Clinton] and [P:Hillary Clinton] came. Mrs [P:Clinton] left. [P:Mr. Clinton] stayed.",
    ["bill-clinton", "hillary-clinton", "hillary-clinton", "bill-clinton"],
  ],
  ["[P:Vladimir Putin] spoke. Mrs [P:Putin] left.", ["vladimir-putin", "putin"]],
  // organizations
  ["[O:Fall Out Boy] played. [O:FOB] left.", ["fall-out-boy", "fall-out-boy"]],
  ["[O:Free Bread Inc.] and [O:Fine Bread Inc.] met [O:FBI].", ["free-bread-inc", "fine-bread-inc", "fbi"]],
  ["The [O:ADAC] ([O:Allgemeiner Club]) said so.", ["allgemeiner-club", "allgemeiner-club"]],
  ["[O:San Antonio Spurs] won. The [O:Spurs] left.", ["san-antonio-spurs", "san-antonio-spurs"]],
  [
    "[O:Manchester United] met [O:Leeds United]. [O:United] won.",
    ["manchester-united", "leeds-united", "united"],
  ],
  [
    "[O:Deutsche Bundesbank] warned. The [O:Bundesbank] waits.",
    ["deutsche-bundesbank", "deutsche-bundesbank"],
  ],
  [
    "[O:University of Warsaw] and its [O:Faculty of Law, University of Warsaw]",
    ["university-of-warsaw", "faculty-of-law-university-of-warsaw"],
  ],
  ["[O:Nippon Steel Corp.] bought it. [O:Nippon Steel]'s shares fell.", ["nippon-steel", "nippon-steel"]],
  ["The [O:Guardian] and [O:The Guardian]", ["guardian", "guardian"]],
  ["[O:Houston Rockets] won. [O:Houston] plays again.", ["houston-rockets", "houston-rockets"]],
  ["The [O:Houston Chronicle] wrote that [O:Houston] won.", ["houston-chronicle", "houston"]],
  ["The [O:Indian Supreme Court] ruled. The [O:Court] said so.", ["in-supreme-court", "in-supreme-court"]],
  ["The [O:Mamluks] won. A [O:Mamluk] army left.", ["mamluks", "mamluks"]],
  ["The [O:Political Bureau] ([O:Politburo]) met.", ["political-bureau", "political-bureau"]],
  ["The [O:National Library] ([O:Ministry of Culture]) met.", ["national-library", "ministry-of-culture"]],
  [
    "[O:CBBC] and [O:CBBC HD] started. [O:Kinso] bought [O:Kinso Canada].",
    ["cbbc", "cbbc-hd", "kinso", "kinso-canada"],
  ],
  [
    "[O:Front of Stability] (, also translated [O:Persevering Front], [O:Endurance Front] and [O:Steadfast Front]) lost.",
    ["front-of-stability", "front-of-stability", "front-of-stability", "front-of-stability"],
  ],
  [
    "[O:Grand Wing Servo Tech Ltd] or [O:GWS] makes planes.",
    ["grand-wing-servo-tech-ltd", "grand-wing-servo-tech-ltd"],
  ],
  ["[O:Ford] or [O:GM] makes cars.", ["ford", "gm"]],
  [
    "The [O:Indian National Congress] lost. [O:Congress] fell.",
    ["indian-national-congress", "indian-national-congress"],
  ],
  [
    "The [O:African National Congress] met. The [O:U.S. Congress] did, too. [O:Congress] voted.",
    ["anc", "us-congress", "us-congress"],
  ],
  // places
  ["[L:Western Ukraine] or [L:West Ukraine]", ["western-ukraine", "western-ukraine"]],
  ["[L:Tartu] (, South Estonian: [L:Tarto]) grew.", ["tartu", "tartu"]],
  [
    "[L:Santa Elena de Uairén], [L:Santa Elena de Uairen] and [L:Santa Elena]",
    ["santa-elena-de-uairen", "santa-elena-de-uairen", "santa-elena-de-uairen"],
  ],
  ["[L:Irishmen] and [L:Frenchwoman]", ["ie", "fr"]],
  ["[L:Osaka Bay] ([L:大阪湾] [L:Ōsaka-wan]) is calm.", ["osaka-bay", "osaka-bay", "osaka-bay"]],
  [
    "The [L:Great Belt Bridge] (Danish: [L:Storebæltsbroen]) opened.",
    ["great-belt-bridge", "great-belt-bridge"],
  ],
  ["[L:Cambridge] ([L:Massachusetts])", ["cambridge", "massachusetts"]],
  [
    "The [L:Drake Landing Solar Community] ([L:DLSC]) grew. [L:DLSC] shrank.",
    ["drake-landing-solar-community", "drake-landing-solar-community", "drake-landing-solar-community"],
  ],
  ["[L:Santa Elena de Uairén] and [L:Santa Elena]", ["santa-elena-de-uairen", "santa-elena-de-uairen"]],
  ["[L:Osaka Bay] and [L:Osaka]", ["osaka-bay", "osaka"]],
  ["[L:the United States], [C:U.S.], [L:American]", ["us", "us", "us"]],
  ["[L:Kingdom of Thailand] and [C:Thailand]", ["th", "th"]],
  ["[L:Republic of Karelia] and [L:Karelia]", ["republic-of-karelia", "republic-of-karelia"]],
  ["[L:New York City] and [L:New York]", ["new-york", "new-york"]],
  ["[L:Kiev] is [L:Kyiv].", ["kyiv", "kyiv"]],
  ["[L:Yangtze River] and the [L:Yangtze]", ["yangtze-river", "yangtze-river"]],
  ["[L:Kyoto Imperial Palace] and the [L:Palace]", ["kyoto-imperial-palace", "kyoto-imperial-palace"]],
  ["[L:Morogoro Region] and [L:Morogoro]", ["morogoro-region", "morogoro"]],
  ["[L:Mexico City] in [C:Mexico]", ["mexico-city", "mx"]],
  ["[L:Soviet] and [L:Soviet Union]", ["soviet-union", "soviet-union"]],
];

describe("nameEntities", () => {
  it.each(ROWS)("%s", (marked, ids) => {
    expect(idsIn(marked)).toEqual(ids);
  });

  it("takes time in proportion to aliases that lead to each other", () => {
    const names = Array.from(
      { length: 5_000 },
      (_, i) => `[P:Ann B${i + 1}x], known as [P:Ann B${i}x], spoke.`,
    );
    const start = performance.now();
    expect(new Set(idsIn(names.join(" "))).size).toBe(1);
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});
