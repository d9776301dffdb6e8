// What an Office document must not have in it: macros, programs, and anything that reaches out by itself.
import type { KindName } from '@xinglin/kernel/files/kinds';
import { refuse } from '@xinglin/kernel/files/refused';

const mainParts: readonly (readonly [kind: KindName, contentType: string])[] = [
  ['docx', 'wordprocessingml.document.main+xml'],
  ['xlsx', 'spreadsheetml.sheet.main+xml'],
  ['pptx', 'presentationml.presentation.main+xml'],
];

/** Without the NULs, UTF-16 reads like its plain letters: nothing hides behind an encoding. */
const plain = (content: Buffer) => content.toString('latin1').replaceAll('\0', '');

/** Told from the table of content types, not from the names of parts. */
export const officeKindOf = (contentTypes: Buffer): KindName => {
  const text = plain(contentTypes);
  if (/macroEnabled|vbaProject/i.test(text)) refuse('FILE_ACTIVE', 'macros');
  return mainParts.find(([, type]) => text.includes(type))?.[0] ?? refuse('FILE_CONTENT', 'no Office document that is taken');
};

/** Links that wait for a click, and a sheet's link to another workbook, which the program asks about. */
const harmless = /\/(?:hyperlink|externalLinkPath|xlPathMissing|xlExternalLinkPath\/xlPathMissing)["']/i;

const checkRelations = (text: string) => {
  for (const [tag] of text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const outside = /TargetMode\s*=\s*["']\s*External/i.test(tag);
    if (outside && !harmless.test(tag)) refuse('FILE_ACTIVE', 'the document fetches something from outside');
    if (outside && /Target\s*=\s*["']\s*(?:javascript|vbscript|data|ms-[\w-]+):/i.test(tag))
      refuse('FILE_ACTIVE', 'a link that runs something');
  }
};

export const checkPart = (name: string, content: Buffer): void => {
  if (/(?:^|\/)(?:vbaProject|vbaData)[^/]*$|(?:^|\/)(?:activeX|macrosheets)\//i.test(name)) refuse('FILE_ACTIVE', 'macros');
  if (!/\.(?:xml|rels|vml|svg|html?|xhtml)$/i.test(name)) return;
  const text = plain(content);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) && !/\.html?$/i.test(name)) refuse('FILE_ACTIVE', 'a document type declaration');
  if (/^[^>]*encoding\s*=\s*["'](?!utf-8|utf-16|us-ascii|ascii)/i.test(text.slice(0, 200))) refuse('FILE_ACTIVE', 'an unusual encoding');
  if (/<(?:\w+:)?ddeLink\b|<w:instrText[^>]*>\s*DDE/i.test(text)) refuse('FILE_ACTIVE', 'a link that starts a program');
  if (/\.rels$/i.test(name)) checkRelations(text);
};
