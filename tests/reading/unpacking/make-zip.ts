import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive: its text, or what the archive says of it. */
export interface MadeEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  /** What stands in the archive, where it is not the content packed by deflate. */
  readonly packed?: Uint8Array;
  readonly length?: number;
  /** Counting from 0: whose packed bytes this one shares. */
  readonly sharedWith?: number;
}

/** A ZIP archive as APPNOTE.TXT 6.3 has it, honest or not. */
export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: number[] = [];
  let at = 0;
  for (const { name, content, flags = 0x800, method = 8, sharedWith, ...rest } of entries) {
    const bytes = Buffer.from(content as string);
    const packed = Buffer.from(rest.packed ?? deflateRawSync(bytes));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(rest.crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(rest.length ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    places.push(sharedWith === undefined ? at : (places[sharedWith] ?? 0));
    if (sharedWith === undefined) {
      const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, Buffer.from(name), packed]);
      parts.push(local);
      at += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(places.at(-1) ?? 0, 10);
    directory.push(
      Buffer.concat([
        Buffer.from("PK\x01\x02", "latin1"),
        Buffer.from([20, 0]),
        fields,
        tail,
        Buffer.from(name),
      ]),
    );
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length % 65536, 8);
  end.writeUInt16LE(entries.length % 65536, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}
