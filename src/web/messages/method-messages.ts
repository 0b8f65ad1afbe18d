import { messages, worded } from "../state/language.ts";

/** How a statement or a number was found, by the name of the rule: for people who do not know the rules. */
export const methodMessages = messages("methods", {
  model: "Newsgraph’s reading model understood the sentence so",
  "title before name": "a title stands before the name",
  "title of holder": "a title of somewhere stands before the name",
  apposition: "the title stands beside the name, between commas",
  counterpart: "it is called the counterpart of one who holds that office",
  nationality: "an adjective tells of which country",
  succession: "one takes over the office from the other",
  "member of": "the sentence says who is a member",
  "list of members": "the sentence lists the members",
  "list of parts": "the sentence lists the parts",
  "unit of": "its name tells that it is a unit of the other",
  "country in the name": "the country is part of the name",
  "whole in the name": "the larger body is part of the name",
  possessive: "one stands before the other as its owner",
  "city of a country": "the city is named with its country",
  "place, country": "the place is named with its country",
  "demonym city": "the city is named with its people",
  "demonym capital": "the capital is named with its people",
  "possessive capital": "the capital is named with its country",
  "capital of": "the sentence calls it the capital",
  "the capital": "the sentence calls it the capital",
  phrase: "a set phrase links the two",
  verb: "a verb links the two: who does what to whom",
  "verb, passive": "a verb links the two: what is done by whom",
  capital: "a capital stands for its state",
  "expelled diplomats": "its diplomats are expelled",
  "two together": "the two do it together",
  "noun of action": "a noun tells the deed: “the visit of …”",
  report: "it is named as the source of the news",
  passive: "the sentence says what was done to so many",
  participle: "the sentence says what befell so many",
  deed: "the sentence says what so many did",
  "counted noun": "the cases themselves are counted",
  "object of a verb": "the sentence says who did it to so many",
  total: "the sentence gives a total",
});

/** What is said of the place of a number. */
export const placeMessages = messages("places", {
  placeOfDocument: worded("{how}; the place is the article’s"),
});
