import { messages, worded } from "../state/language.ts";

/** What the shape of the picture tells. */
export const structureMessages = messages("structure", {
  title: "How the picture hangs together",
  about: worded("Measured on what is in sight: {entities}, {relations}."),
  measuring: "Measuring …",
  failed: worded("The picture could not be measured: {reason}"),
  tooSmall:
    "So few are related here that there is no structure to tell of. Expand somebody, or clear filters.",
  groups: "Groups",
  groupsMean:
    "Those who are related to each other more than to everybody else (communities, by the Louvain method).",
  noGroups: "No three of them form a group.",
  more: worded("{names} and {count} more"),
  onlyThese: "Only these",
  onlyThisGroup: worded("Only these: the group of {name}"),
  bridges: "Bridges",
  bridgesMean:
    "Who links groups that hardly meet otherwise: on so many of the shortest ways between two others (betweenness).",
  noBridges: "Nobody links two groups.",
  links: worded("links the groups of {names}"),
  estimated: worded("Estimated from {sources} of {entities}: the picture is large."),
  weight: "Weight",
  weightMeans:
    "To whom relations lead, the more so from those to whom many lead themselves: somebody who followed relations at random would be there so often (PageRank).",
  bridgesWayIn: "Bridges between groups",
  findBridges: "Find who links groups that hardly meet",
});
