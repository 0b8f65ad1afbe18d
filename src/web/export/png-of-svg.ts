/** A drawing as a picture `width` pixels wide. Throws Error where the browser cannot make one so large. */
export async function pngOfSvg(svg: Blob, width: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = Math.round((width * image.naturalHeight) / image.naturalWidth);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (picture === null) throw new Error(`The browser makes no picture ${width} pixels wide.`);
    return picture;
  } finally {
    URL.revokeObjectURL(address);
  }
}
