// Markup as workbooks use it, read strictly: no declarations of types, so no entities of its own.
import { unreadable } from './sheet.ts';

export type Token =
  | { kind: 'open'; name: string; attributes: Readonly<Record<string, string>>; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : unreadable('DAMAGED'));

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));|&/g, (_all, hex?: string, decimal?: string, name?: string) => {
        if (hex) return character(Number.parseInt(hex, 16));
        if (decimal) return character(Number(decimal));
        return named[name ?? ''] ?? unreadable('DAMAGED');
      })
    : text;

/** Programs write other prefixes for the same names; only what stands behind the colon is looked at. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (text: string): Record<string, string> => {
  const found: Record<string, string> = Object.create(null);
  for (const [, name = '', , double, single] of text.matchAll(/([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    found[local(name)] = decode(double ?? single ?? '');
  }
  return found;
};

const piece =
  /<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<\/([\w:.-]+)\s*>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)/y;

const textOf = (bytes: Buffer): string => {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return unreadable('DAMAGED');
  }
};

/** Deeper than any workbook goes. */
const MOST_DEPTH = 64;

/** Every element is opened and closed in turn, or the file is refused. */
export function* tokens(bytes: Buffer): Generator<Token> {
  const source = textOf(bytes);
  const open: string[] = [];
  let at = 0;
  while (at < source.length) {
    piece.lastIndex = at;
    const found = piece.exec(source);
    if (!found) return unreadable('DAMAGED');
    at = piece.lastIndex;
    const [, name, attributes = '', slash, closed, data, text] = found;
    if (name !== undefined) {
      const empty = slash === '/';
      if (!empty && open.push(name) > MOST_DEPTH) unreadable('DAMAGED');
      yield { kind: 'open', name: local(name), attributes: attributesOf(attributes), empty };
      if (empty) yield { kind: 'close', name: local(name) };
    } else if (closed !== undefined) {
      if (open.pop() !== closed) unreadable('DAMAGED');
      yield { kind: 'close', name: local(closed) };
    } else if (data !== undefined) yield { kind: 'text', text: data };
    else if (text !== undefined && open.length > 0) yield { kind: 'text', text: decode(text) };
  }
  if (open.length > 0) unreadable('DAMAGED');
}
