/** How large a form may grow, as data: the builder shows them, the server holds to them. */
export const formLimits = {
  sections: 20,
  fields: 120,
  options: 60,
  columns: 12,
  rows: 200,
  files: 20,
  label: 100,
  help: 1_000,
  unit: 20,
  textLength: 2_000,
  longTextLength: 20_000,
  decimals: 6,
  criteria: 40,
  anchors: 20,
  steps: 1_000,
} as const;

/** What a field allows that says nothing itself. */
export const usualLimits = { text: 200, longText: 5_000, rows: 50, files: 10, decimals: 2, reason: 500 } as const;
