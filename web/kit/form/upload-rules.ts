/** What the server takes without being asked for more, and how much of it: its `files/kinds.ts` decides. */
export const takenFiles = '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.webp,.csv,.txt';
export const mostBytes = 50 * 1024 * 1024;

export interface UploadRules {
  /** As in the `accept` attribute: `.pdf,image/png`. */
  accept: string;
  maxBytes: number;
  maxFiles: number;
}

/** Codes as the server has them, and that there is no room for another file. */
export type RuleBreak = 'FILE_EMPTY' | 'FILE_TOO_BIG' | 'FILE_TYPE' | 'tooMany';

const rulesIn = (accept: string): string[] =>
  accept
    .split(',')
    .map((rule) => rule.trim().toLowerCase())
    .filter(Boolean);

function accepted(file: { name: string; type: string }, accept: string): boolean {
  return rulesIn(accept).some((rule) => {
    if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule);
    if (rule.endsWith('/*')) return file.type.startsWith(rule.slice(0, -1));
    return file.type === rule;
  });
}

/** The endings as people name them, each kind once: PDF, DOCX, JPG. */
export const typesIn = (accept: string): string[] =>
  rulesIn(accept)
    .filter((rule) => rule.startsWith('.') && rule !== '.jpeg')
    .map((rule) => (rule === '.webp' ? 'WebP' : rule.slice(1).toUpperCase()));

/** A courtesy that saves a wasted upload: the server checks the content again, and decides. */
export function brokenRule(file: { name: string; type: string; size: number }, rules: UploadRules, already: number): RuleBreak | null {
  if (already >= rules.maxFiles) return 'tooMany';
  if (!accepted(file, rules.accept)) return 'FILE_TYPE';
  if (file.size === 0) return 'FILE_EMPTY';
  return file.size > rules.maxBytes ? 'FILE_TOO_BIG' : null;
}
