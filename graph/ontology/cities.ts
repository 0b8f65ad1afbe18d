/** A city, region or other place that news often name. */
export interface KnownPlace {
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for what no one country holds. */
  readonly isoCode: string | null;
}

/** Names by country, separated by commas; capitals are in country-lines.ts. */
const PLACES: Readonly<Record<string, string>> = {
  AF: "Kandahar,Herat,Kunduz,Jalalabad",
  AM: "Gyumri,Vanadzor,Syunik",
  AU: "Sydney,Melbourne,Brisbane,Perth,Adelaide,Darwin,Hobart,New South Wales,Queensland,Tasmania",
  AZ: "Ganja,Nakhchivan,Sumgait,Shusha",
  BA: "Republika Srpska,Banja Luka,Mostar,Srebrenica",
  BD: "Chittagong,Chattogram",
  BE: "Antwerp,Ghent,Bruges,Liège,Flanders,Wallonia",
  BG: "Plovdiv,Varna,Burgas",
  BR: "São Paulo,Sao Paulo,Rio de Janeiro,Porto Alegre,Recife,Salvador,Manaus",
  CA: "Toronto,Montreal,Vancouver,Calgary,Edmonton,Winnipeg,Quebec,Ontario,Alberta,British Columbia,Nova Scotia",
  CH: "Geneva,Zurich,Zürich,Basel,Davos,Lausanne",
  CN: "Shanghai,Wuhan,Guangzhou,Shenzhen,Chengdu,Chongqing,Xinjiang,Tibet,Urumqi,Nanjing,Tianjin,Harbin",
  CO: "Medellín,Medellin,Cali",
  CY: "Northern Cyprus,Limassol,Larnaca",
  DE: "Munich,Hamburg,Frankfurt,Cologne,Stuttgart,Leipzig,Dresden,Düsseldorf,Bonn,Bremen,Bavaria,Saxony,Hesse",
  DK: "Aarhus,Odense",
  EG: "Alexandria,Sharm el-Sheikh,Sinai,Suez",
  ES: "Barcelona,Valencia,Seville,Bilbao,Málaga,Catalonia,Andalusia,Basque Country",
  ET: "Tigray,Mekelle,Amhara,Oromia",
  FR: "Marseille,Lyon,Toulouse,Nice,Strasbourg,Bordeaux,Lille,Nantes,Calais,Brittany,Normandy,Corsica",
  GB: "England,Scotland,Wales,Northern Ireland,Manchester,Birmingham,Liverpool,Leeds,Glasgow,Edinburgh,Belfast,Cardiff,Bristol,Sheffield,Oxford,Cambridge,Yorkshire,Kent,Cornwall,Essex,Sussex,Nottingham,Leicester,Newcastle,Dover",
  GE: "Abkhazia,South Ossetia,Batumi,Kutaisi,Adjara",
  GR: "Thessaloniki,Crete,Lesbos",
  HK: "Kowloon",
  ID: "Bali,Surabaya,Sumatra,Java,Papua,Aceh",
  IL: "Tel Aviv,Haifa,Ashkelon,Golan Heights",
  IN: "Delhi,Mumbai,Kolkata,Chennai,Bangalore,Bengaluru,Hyderabad,Kashmir,Kerala,Punjab,Gujarat,Uttar Pradesh,Assam,Goa,Maharashtra,Tamil Nadu,Karnataka,Bihar,Rajasthan",
  IQ: "Mosul,Basra,Erbil,Kirkuk,Najaf,Fallujah,Sinjar,Iraqi Kurdistan",
  IR: "Isfahan,Natanz,Mashhad,Shiraz,Tabriz",
  IT: "Milan,Naples,Turin,Venice,Florence,Genoa,Bologna,Palermo,Sicily,Sardinia,Lampedusa,Tuscany,Lombardy",
  JP: "Osaka,Kyoto,Hiroshima,Nagasaki,Fukushima,Okinawa,Sapporo,Yokohama,Nagoya",
  KE: "Mombasa,Kisumu",
  KR: "Busan,Incheon",
  KG: "Batken,Jalal-Abad,Issyk-Kul",
  KZ: "Almaty,Aktau,Shymkent,Karaganda,Zhanaozen,Aktobe,Atyrau,Baikonur,Mangystau,Semey,Pavlodar,Taraz,Kyzylorda,Kostanay,Oskemen,Ust-Kamenogorsk,Zhezkazgan,Kokshetau,Petropavl,Khorgos",
  MD: "Gagauzia,Tiraspol",
  LY: "Benghazi,Misrata,Sirte",
  MA: "Casablanca,Marrakesh,Marrakech",
  MM: "Yangon,Mandalay,Rakhine",
  MX: "Guadalajara,Tijuana,Monterrey,Ciudad Juárez,Cancún,Acapulco",
  NG: "Lagos,Kano,Kaduna,Maiduguri,Borno",
  NL: "Rotterdam,The Hague,Utrecht,Eindhoven",
  NO: "Bergen,Trondheim,Stavanger,Tromsø",
  NZ: "Auckland,Christchurch",
  PK: "Karachi,Lahore,Peshawar,Quetta,Rawalpindi,Balochistan",
  PL: "Krakow,Kraków,Gdansk,Gdańsk,Wroclaw,Wrocław,Poznań,Lodz",
  PS: "Gaza,Gaza City,Gaza Strip,West Bank,Ramallah,Rafah,Khan Younis,Jenin,Nablus,Hebron",
  PT: "Porto",
  RO: "Cluj-Napoca,Timisoara,Transylvania",
  RS: "Vojvodina,Novi Sad",
  RU: "St Petersburg,St. Petersburg,Saint Petersburg,Grozny,Chechnya,Vladivostok,Kazan,Novosibirsk,Yekaterinburg,Sochi,Siberia,Belgorod,Kursk,Rostov-on-Don,Dagestan,Kaliningrad,Tatarstan",
  SA: "Jeddah,Mecca,Medina",
  SD: "Darfur,Omdurman,Port Sudan",
  SE: "Gothenburg,Malmö,Uppsala",
  SO: "Somaliland,Puntland,Jubaland,Kismayo",
  SY: "Aleppo,Homs,Idlib,Raqqa,Latakia,Deir ez-Zor",
  TJ: "Khujand,Gorno-Badakhshan",
  TR: "Istanbul,Izmir,Antalya,Gaziantep,Diyarbakir",
  TZ: "Zanzibar",
  UA: "Kharkiv,Odesa,Odessa,Lviv,Mariupol,Donetsk,Luhansk,Kherson,Zaporizhzhia,Bakhmut,Donbas,Crimea,Dnipro,Chernobyl,Sevastopol,Bucha,Mykolaiv",
  US: "New York City,New York,Los Angeles,Chicago,Houston,San Francisco,Boston,Seattle,Philadelphia,Miami,Atlanta,Dallas,Detroit,Las Vegas,Denver,San Diego,Minneapolis,New Orleans,Baltimore,Portland,Phoenix,Pittsburgh,Cleveland,Cincinnati,St. Louis,Austin,San Antonio,Sacramento,Oakland,Honolulu,Silicon Valley,Wall Street,Manhattan,Brooklyn,Queens,Harlem,Hollywood,Washington D.C.,Washington DC,Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Guantanamo Bay",
  UZ: "Samarkand,Bukhara,Nukus,Karakalpakstan,Andijan,Namangan,Fergana",
  VE: "Maracaibo",
  VN: "Ho Chi Minh City,Saigon,Da Nang",
  YE: "Aden,Hodeidah",
  ZA: "Johannesburg,Cape Town,Durban,Soweto,KwaZulu-Natal",
};

const WORLD =
  "Africa,Asia,Europe,North America,South America,Latin America,Central America,Middle East,Central Asia," +
  "Southeast Asia,South Asia,East Asia,Eastern Europe,Western Europe,Balkans,Caucasus,Scandinavia,Sahel," +
  "Horn of Africa,Soviet Union,USSR,Yugoslavia,Czechoslovakia,Caribbean,Arctic,Atlantic,Pacific,Atlantic Ocean," +
  "Pacific Ocean,Indian Ocean,Mediterranean,Mediterranean Sea,Black Sea,Caspian Sea,Baltic Sea,Red Sea," +
  "South China Sea,Persian Gulf,Strait of Hormuz,English Channel,Himalayas,Alps,Nagorno-Karabakh,Transnistria," +
  "West Africa,East Africa,North Africa,Kurdistan,Korean Peninsula,Asia-Pacific,Indo-Pacific,Sahara";

const named = (names: string, isoCode: string | null): KnownPlace[] =>
  names.split(",").map((name) => ({ name, isoCode }));

/** Larger and often named cities and regions, without capitals. A name that many places share is not held. */
export const KNOWN_PLACES: readonly KnownPlace[] = [
  ...Object.entries(PLACES).flatMap(([isoCode, names]) => named(names, isoCode)),
  ...named(WORLD, null),
];
