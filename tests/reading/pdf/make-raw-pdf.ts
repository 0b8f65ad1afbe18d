import { deflateSync } from "node:zlib";

/** A PDF of one page whose writing is `content`, packed by deflate; `isPacked` says that it is so already, once. */
export function makeRawPdf(content: Uint8Array, isPacked = false): Uint8Array {
  const packed = deflateSync(content, { level: isPacked ? 9 : 1 });
  const filters = isPacked ? "/FlateDecode /FlateDecode" : "/FlateDecode";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${packed.length} /Filter [${filters}] >>\nstream\n${Buffer.from(packed).toString("latin1")}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, k) => {
    const at = file.length;
    file += `${k + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}
