import { refuse } from '@xinglin/kernel/files/refused';

const reads = (bytes: Buffer, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Controls that no text has; tab, line feed, form feed and carriage return are none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\x00-\x08\x0b\x0e-\x1f\x7f]/;
const markup = /^[\s\ufeff]*<|<(?:script|svg|html|body|iframe|!doctype)\b/i;

/** UTF-8, or GB 18030 as older Chinese programs write it; never something that a browser could take for a page. */
export const checkText = (bytes: Buffer): void => {
  const text = reads(bytes, 'utf-8') ?? reads(bytes, 'gb18030') ?? refuse('FILE_CONTENT', 'not text in UTF-8 or GB 18030');
  if (controls.test(text)) refuse('FILE_CONTENT', 'control characters in a text');
  if (markup.test(text.slice(0, 4_096))) refuse('FILE_ACTIVE', 'markup under the name of a text');
};
