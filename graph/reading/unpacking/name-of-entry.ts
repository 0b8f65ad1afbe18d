import { type Entry, getFileNameLowLevel } from "yauzl";

/** The name of an archive's entry. Many programs write UTF-8 without saying so; what is none is code page 437, as PKWARE has it. */
export function nameOfEntry({
  fileNameRaw,
  generalPurposeBitFlag,
  extraFields,
}: Pick<Entry, "fileNameRaw" | "generalPurposeBitFlag" | "extraFields">): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(fileNameRaw).replaceAll("\\", "/");
  } catch {
    return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  }
}
