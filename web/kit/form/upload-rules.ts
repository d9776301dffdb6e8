export interface UploadRules {
  /** As in the `accept` attribute: `.pdf,image/png`. */
  accept?: string;
  maxBytes: number;
  maxFiles: number;
}

export type UploadProblem = 'tooLarge' | 'wrongType' | 'tooMany';

function accepted(file: { name: string; type: string }, accept: string): boolean {
  return accept
    .split(',')
    .map((rule) => rule.trim().toLowerCase())
    .filter(Boolean)
    .some((rule) => {
      if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule);
      if (rule.endsWith('/*')) return file.type.startsWith(rule.slice(0, -1));
      return file.type === rule;
    });
}

/** A courtesy that saves a wasted upload: the server checks the content again, and decides. */
export function uploadProblem(
  file: { name: string; type: string; size: number },
  rules: UploadRules,
  already: number,
): UploadProblem | null {
  if (already >= rules.maxFiles) return 'tooMany';
  if (file.size > rules.maxBytes) return 'tooLarge';
  return rules.accept && !accepted(file, rules.accept) ? 'wrongType' : null;
}
