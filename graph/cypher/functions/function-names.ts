/** Every function and aggregation, as people write it. */
export const FUNCTION_NAMES: readonly string[] =
  `abs acos asin atan atan2 avg btrim ceil char_length character_length coalesce collect cos cosh cot count date date.realtime
  date.statement date.transaction date.truncate datetime datetime.fromEpoch datetime.fromEpochMillis datetime.realtime
  datetime.statement datetime.transaction datetime.truncate degrees duration duration.between duration.inDays duration.inMonths
  duration.inSeconds e elementId endNode exists exp floor haversin head id isEmpty isNaN keys labels last left length localdatetime
  localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate localtime localtime.realtime
  localtime.statement localtime.transaction localtime.truncate log log10 lower ltrim max min nodes nullIf percentileCont
  percentileDisc pi properties radians rand range relationships replace reverse right round rtrim sign sin sinh size split sqrt
  startNode stDev stDevP substring sum tail tan tanh time time.realtime time.statement time.transaction time.truncate toBoolean
  toBooleanList toBooleanOrNull toFloat toFloatList toFloatOrNull toInteger toIntegerList toIntegerOrNull toLower toString
  toStringList toStringOrNull toUpper trim type upper`.split(/\s+/);
