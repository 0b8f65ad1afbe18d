import type Sigma from "sigma";

/** The layers of the canvas, one upon the other, on the theme's ground. */
export function picturePng(sigma: Sigma, ground: string): Promise<Blob> {
  sigma.refresh();
  const layers = Object.entries(sigma.getCanvases()).filter(([name]) =>
    ["edges", "nodes", "labels", "edgeLabels"].includes(name),
  );
  const canvas = document.createElement("canvas");
  const [, first] = layers[0] as [string, HTMLCanvasElement];
  canvas.width = first.width;
  canvas.height = first.height;
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [, layer] of layers) context.drawImage(layer, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error("The browser could not make the picture.")),
    );
  });
}
