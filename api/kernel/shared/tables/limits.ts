/** What one export may hold; more is asked for in parts, by a narrower filter. */
export const exportLimits = {
  rows: 100_000,
  /** Characters of the filter in the address. */
  filterCharacters: 4_000,
  /** What a cell of a spreadsheet holds; a longer text is cut there and says so. CSV has no such limit. */
  cellCharacters: 32_767,
} as const;

/** What one import may hold. */
export const importLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 5_000,
  columns: 60,
  /** Characters of one cell, unless its column says less. */
  cellCharacters: 10_000,
  /** Bytes of one part of a workbook once it is unpacked, and of all of them. */
  partBytes: 48 * 1024 * 1024,
  unpackedBytes: 96 * 1024 * 1024,
  /** Parts of a workbook. */
  parts: 500,
  /** Problems told in one report; all are counted. */
  problems: 500,
  /** Rows shown in the report. */
  preview: 100,
  /** Minutes between the check and the commit of the same file. */
  proofMinutes: 30,
} as const;
