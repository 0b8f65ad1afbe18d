/** A news agency, paper, station or site. */
export interface Outlet {
  /** The end of its id: `organization:reuters`. */
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domain: string | null;
}

type Line = readonly [key: string, name: string, aliases: string, domain: string];

const LINES: readonly Line[] = [
  ["reuters", "Reuters", "", "reuters.com"],
  ["tass", "Tass", "TASS|ITAR-TASS", "tass.com"],
  ["ap", "Associated Press", "AP|The Associated Press", "apnews.com"],
  ["afp", "AFP", "Agence France-Presse|Agence France Presse", "afp.com"],
  ["ria-novosti", "Ria Novosti", "RIA Novosti|RIA", "ria.ru"],
  ["interfax", "Interfax", "", "interfax.com"],
  ["xinhua", "Xinhua", "Xinhua News Agency", "xinhuanet.com"],
  ["dpa", "dpa", "DPA|Deutsche Presse-Agentur", "dpa.com"],
  ["ansa", "ANSA", "", "ansa.it"],
  ["upi", "UPI", "United Press International", "upi.com"],
  ["bloomberg", "Bloomberg", "Bloomberg News", "bloomberg.com"],
  ["bbc", "BBC", "BBC News|British Broadcasting Corporation", "bbc.co.uk"],
  ["cnn", "CNN", "", "cnn.com"],
  ["nbc", "NBC", "NBC News", "nbcnews.com"],
  ["cbs", "CBS", "CBS News", "cbsnews.com"],
  ["abc-news", "ABC News", "", "abcnews.go.com"],
  ["fox-news", "Fox News", "", "foxnews.com"],
  ["sky-news", "Sky News", "", "news.sky.com"],
  ["euronews", "Euronews", "", "euronews.com"],
  ["npr", "NPR", "", "npr.org"],
  ["guardian", "The Guardian", "Guardian", "theguardian.com"],
  ["new-york-times", "The New York Times", "New York Times", "nytimes.com"],
  ["washington-post", "The Washington Post", "Washington Post", "washingtonpost.com"],
  ["wall-street-journal", "The Wall Street Journal", "Wall Street Journal", "wsj.com"],
  ["financial-times", "Financial Times", "The Financial Times", "ft.com"],
  ["times", "The Times", "", "thetimes.co.uk"],
  ["telegraph", "The Telegraph", "The Daily Telegraph|Daily Telegraph", "telegraph.co.uk"],
  ["independent", "The Independent", "", "independent.co.uk"],
  ["economist", "The Economist", "", "economist.com"],
  ["daily-mail", "Daily Mail", "", "dailymail.co.uk"],
  ["usa-today", "USA Today", "", "usatoday.com"],
  ["los-angeles-times", "Los Angeles Times", "LA Times", "latimes.com"],
  ["politico", "Politico", "", "politico.com"],
  ["axios", "Axios", "", "axios.com"],
  ["al-jazeera", "Al Jazeera", "Al-Jazeera", "aljazeera.com"],
  ["al-arabiya", "Al Arabiya", "", "alarabiya.net"],
  ["deutsche-welle", "Deutsche Welle", "", "dw.com"],
  ["der-spiegel", "Der Spiegel", "", "spiegel.de"],
  ["bild", "Bild", "", "bild.de"],
  ["le-monde", "Le Monde", "", "lemonde.fr"],
  ["le-figaro", "Le Figaro", "", "lefigaro.fr"],
  ["el-pais", "El País", "El Pais", "elpais.com"],
  ["la-repubblica", "La Repubblica", "", "repubblica.it"],
  ["haaretz", "Haaretz", "", "haaretz.com"],
  ["times-of-israel", "The Times of Israel", "Times of Israel", "timesofisrael.com"],
  ["kommersant", "Kommersant", "", "kommersant.ru"],
  ["novaya-gazeta", "Novaya Gazeta", "", "novayagazeta.ru"],
  ["meduza", "Meduza", "", "meduza.io"],
  ["rt", "Russia Today", "", "rt.com"],
  ["sputnik", "Sputnik", "", "sputniknews.com"],
  ["rfe-rl", "Radio Free Europe", "RFE/RL|Radio Free Europe/Radio Liberty", "rferl.org"],
  ["kyiv-independent", "Kyiv Independent", "The Kyiv Independent", "kyivindependent.com"],
  ["ukrinform", "Ukrinform", "", "ukrinform.net"],
  ["novinite", "Novinite.com", "Novinite", "novinite.com"],
  ["sofia-news-agency", "Sofia News Agency", "", "sofianewsagency.com"],
  ["sofia-morning-news", "Sofia Morning News", "", "novinite.com"],
  ["offnews", "OFFNews", "", "offnews.bg"],
  ["yonhap", "Yonhap", "Yonhap News Agency", "yna.co.kr"],
  ["kyodo", "Kyodo", "Kyodo News", "kyodonews.net"],
  ["nhk", "NHK", "", "nhk.or.jp"],
  ["kcna", "KCNA", "", "kcna.kp"],
  ["global-times", "Global Times", "", "globaltimes.cn"],
  ["peoples-daily", "People's Daily", "", "people.com.cn"],
  ["south-china-morning-post", "South China Morning Post", "", "scmp.com"],
  ["times-of-india", "The Times of India", "Times of India", "timesofindia.indiatimes.com"],
  ["press-trust-of-india", "Press Trust of India", "PTI", "ptinews.com"],
  ["dawn", "Dawn", "", "dawn.com"],
  ["anadolu", "Anadolu", "Anadolu Agency", "aa.com.tr"],
  ["irna", "IRNA", "", "irna.ir"],
  ["fars", "Fars", "Fars News Agency", "farsnews.ir"],
  ["tasnim", "Tasnim", "", "tasnimnews.com"],
  ["sana", "SANA", "", "sana.sy"],
  ["belta", "BelTA", "Belta", "belta.by"],
  ["wikinews", "Wikinews", "", "wikinews.org"],
];

export const OUTLETS: readonly Outlet[] = LINES.map(([key, name, aliases, domain]) => ({
  key,
  name,
  aliases: aliases ? aliases.split("|") : [],
  domain,
}));

const OUTLET_KEYS = new Set(OUTLETS.map((outlet) => `organization:${outlet.key}`));

/** Whether the entity of this id is an outlet: what it says is a report. */
export function isOutlet(entityId: string): boolean {
  return OUTLET_KEYS.has(entityId);
}
