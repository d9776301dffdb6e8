// What stands above and below every page.
import type { DocumentDescription } from '../block.ts';
import { pageWords } from '../page-words.ts';
import { plain } from '../words.ts';
import { escaped, namespaces, XML } from './xml.ts';

const text = (words: string, bold = false) =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(plain(words))}</w:t></w:r>`;
const field = (name: 'PAGE' | 'NUMPAGES') => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
const line = (inner: string, align: 'left' | 'center' | 'right' | 'both') =>
  `<w:p><w:pPr><w:pStyle w:val="PageEdge"/><w:jc w:val="${align}"/></w:pPr>${inner}</w:p>`;

export const headerXml = ({ classification, header }: DocumentDescription): string => {
  const lines = [classification ? line(text(classification, true), 'left') : '', header ? line(text(header), 'center') : ''].join('');
  return `${XML}<w:hdr ${namespaces}>${lines || line('', 'left')}</w:hdr>`;
};

export const footerXml = ({ footer, locale }: DocumentDescription): string => {
  const [before, between, after] = pageWords[locale];
  const number = `${text(before)}${field('PAGE')}${text(between)}${field('NUMPAGES')}${after ? text(after) : ''}`;
  return `${XML}<w:ftr ${namespaces}>${footer ? line(text(footer), 'left') : ''}${line(number, 'center')}</w:ftr>`;
};
