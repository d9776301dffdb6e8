// What code says to people by key, read from its text: a code or an act nobody has words for shows as capitals.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Patterns of text keys; `.+` stands for what is only known when it runs. */
export interface Spoken {
  key: string;
  file: string;
}

const splitArguments = (source: string, from: number): string[] => {
  const parts: string[] = [''];
  let depth = 0;
  let quote = '';
  for (let at = from; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === "'" || character === '`' || character === '"') quote = character;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character) && depth === 0) return parts.map((part) => part.trim());
    else if (')]}'.includes(character)) depth -= 1;
    else if (character === ',' && depth === 0) {
      parts.push('');
      continue;
    }
    parts[parts.length - 1] += character;
  }
  return [];
};

/** The n-th argument of each call. */
const argumentsOf = (source: string, call: RegExp, position: number): string[] =>
  [...source.matchAll(call)].flatMap((found) => splitArguments(source, found.index + found[0].length)[position] ?? []);

/** The text as a pattern that only it matches. */
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Literals an expression can come out as; those it is only compared with are not among them. */
const literalsOf = (expression: string): string[] => {
  if (expression.startsWith('`'))
    return [
      expression
        .slice(1, -1)
        .split(/\$\{[^}]*\}/)
        .map(escaped)
        .join('.+'),
    ];
  return [...expression.replace(/[=!]==\s*'[^']*'/g, '').matchAll(/'([^']+)'/g)].map(([, text]) => escaped(text ?? ''));
};

const CODE = /^[A-Z][A-Z0-9_]+$/;

/** Keys of texts that one file needs. */
export const spokenIn = (source: string, shared: boolean): string[] => {
  const calls = (call: RegExp, position: number) => argumentsOf(source, call, position).flatMap(literalsOf);
  const thrown = [...calls(/(?:new RuleError|\brefuse)\(/g, 0), ...calls(/(?:new AuthError|new Refused|\brefusal)\(/g, 1)];
  const errors = [...thrown, ...[...source.matchAll(/readonly code = '([A-Z0-9_]+)'/g)].map(([, code]) => code ?? '')];
  const issues = calls(/\bwrongField\(/g, 1);
  // Closed lists of words are no codes.
  const withoutLists = source.replace(/\[\s*(?:'[^']*'\s*,?\s*)+\]/g, '[]');
  if (shared)
    for (const [, code] of withoutLists.matchAll(/(?:, |message: |\b(?:email|url|date)\()'([A-Z][A-Z0-9_]+)'/g)) issues.push(code ?? '');
  const acts = [
    ...calls(/\baudit\(/g, 0),
    ...[...source.matchAll(/const action = ([^;]+);/g)].flatMap(([, value]) => literalsOf(value ?? '')),
  ];
  const work = [...source.matchAll(/actionLabelKey: '(?:[a-z-]+\.)?([^']+)'/g)].map(([, key]) => escaped(key ?? ''));
  return [
    ...errors.filter((code) => CODE.test(code)).map((code) => `error.${code}`),
    ...issues.filter((code) => CODE.test(code)).map((code) => `issue.${code}`),
    ...acts.filter((act) => /^[a-z]/.test(act)).map((act) => `audit.${act}`),
    ...work.map((key) => `work.${key}`),
  ];
};

/** Everything said by the TypeScript under a folder, tests and tools of tests aside. */
export const spokenUnder = async (folder: string): Promise<Spoken[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](node_modules|testing|test|gql|locales|stages\.ts)([\\/]|$)/.test(file));
  const read = files.map(async (file) =>
    spokenIn(await readFile(file, 'utf8'), /[\\/]shared[\\/]/.test(file) && !file.endsWith('stages.ts')).map((key) => ({ key, file })),
  );
  return (await Promise.all(read)).flat();
};
