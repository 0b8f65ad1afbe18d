/** Words that begin sentences and fill headlines without being names. In lower case. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  a about brief above according across after afterwards again against ago ahead all almost along already also although
  always amid among an and another any anyone anything appear appears are around as asked at authorities away back
  be became because become been before behind being below beside besides between beyond big both breaking but by call
  called calls can cannot capital claims clashes close come comes comments condemned considering contrary could country
  currently days dead death deaths despite did do does doing dozens down due during each earlier early eight either
  eleven else enough enter entire especially even every everyone everything except experts fears few fighting fire
  first five following for foreign former four from fuel further gas get give given go going good government great had
  half has have having he health hello help hence her here hers herself high him himself his home how however huge
  human hundreds i if image in increase indeed initially inside instead interior into investigators is it its itself
  just keep keeping killed killing last late later latest law leader leaders least leave less let like live local long
  look made main major make makes making many may me mean meanwhile media members men might military millions minister
  ministers more moreover most mostly mr much must my myself name national near nearby nearly neither never nevertheless
  new news next night nine no nobody none nor not note nothing now nowhere number of off officers official officials
  often oil old on once one only open opposition or order ordered other others otherwise our ours out outside over
  overall own part people perhaps photo please police political possible prayer president previously prices
  prisoners probably protesters protests public quite rather read real really rebels recent recently refuse refused
  related reports residents rest right rights rising riots said same say says second secretary security see seen
  sending sent separately seven several shall she shoot shortly should show shows similarly since six small so soldiers
  some somebody someone something sometimes soon source sources speaking special state still such support supporters
  take taken talks ten tens than thanks that the their theirs them themselves then there thereafter therefore these they
  third this those though thousands three through throughout thus time to today together tomorrow tonight too top
  toward towards troops two under unlike until up upon us use used very via victims video violence voters
  want war warned warning was watch we weapons week well were what whatever when whenever where whereas wherever whether which
  while who whoever whole whom whose why will with within without witness witnesses women work workers world worst would
  writing wrote year years yes yesterday yet you young your yours analysis analysts army article born campaign central
  chief children city civil critics crowds data deal defense demonstrations east election elections emergency
  energy ever evidence families federal fighters figures final finally find fine footage force forces found
  friends full general global gold group groups gunfire history house images important inflation information international
  investors issues its judges justice key lawmakers lawyers left letter lead led legal level life listen local lay losing
  market markets media meeting mother father brother sister movement music nations negotiations north old
  officially opinion opponents parents parliament party peace peacekeepers plans power pressure prior private
  production prosecutors published question questions rescue rescuers research results review ruling rules sanctions
  scientists service services situation social south spokesman spokeswoman state strikes strong students subscribe
  tags tear terrorists text tests thank that think total trade turn union unrest update updated visit visitors vote
  voting water west white workers grenades restraint them who peaceful freedom free born raised
  starting using based founded located built known named following including prior due given
  `
    .trim()
    .split(/\s+/),
);
