/** What the canvas can be saved as: the server's formats, and the picture itself. */
export const EXPORT_CHOICES = [
  { name: "gexf", label: "GEXF, for Gephi", extension: ".gexf" },
  { name: "graphml", label: "GraphML", extension: ".graphml" },
  { name: "graphology", label: "graphology JSON", extension: ".json" },
  { name: "png", label: "Picture (PNG)", extension: ".png" },
] as const;
