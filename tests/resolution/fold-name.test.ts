import { expect, it } from "vitest";
import { foldName } from "../../graph/resolution/fold-name.ts";

it.each([
  ["Tokayev", "Tokaev"],
  ["Kassym-Jomart", "Kasym-Zhomart"],
  ["Zelensky", "Zelenskyy"],
  ["Zelensky", "Zelenskiy"],
  ["Nazarbayev", "Nazarbaev"],
  ["Alexei", "Aleksey"],
  ["Yeltsin", "Eltsin"],
  ["Erdoğan", "Erdogan"],
])("reads %s and %s as one", (a, b) => expect(foldName(a)).toEqual(foldName(b)));

it.each([
  ["Clinton", "Clifton"],
  ["Merkel", "Markel"],
  ["Karimov", "Karimova"],
])("keeps %s and %s apart", (a, b) => expect(foldName(a)).not.toEqual(foldName(b)));
