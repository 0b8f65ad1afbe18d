/** What the canvas can be saved as: the server's formats, and the picture itself. */
export const EXPORT_CHOICES = [
  { name: "gexf", extension: ".gexf" },
  { name: "graphml", extension: ".graphml" },
  { name: "graphology", extension: ".json" },
  { name: "png", extension: ".png" },
] as const;
