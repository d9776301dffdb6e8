import PDFDocument from 'pdfkit';
import type { DocumentDescription } from '../block.ts';
import { fontFor } from '../fonts/font-for.ts';
import { layoutOf, typeWidth } from '../layout.ts';
import { dateLabel, pageWords } from '../page-words.ts';
import { textOf } from '../text-of.ts';
import { plain } from '../words.ts';
import { drawBlock } from './draw-block.ts';
import { Sheet } from './sheet.ts';

/** Head and foot of every page, once it is known how many there are. */
const finishPages = (sheet: Sheet, { classification, header, footer, locale }: DocumentDescription): void => {
  const { margin, page, small } = sheet.layout;
  const { start, count } = sheet.doc.bufferedPageRange();
  const [before, between, after] = pageWords[locale];
  const place = { x: margin.left, width: typeWidth(sheet.layout), size: small, leading: 1 };
  const line = (text: string, y: number, align: 'left' | 'center' | 'right', bold = false) =>
    sheet.draw(sheet.lines([{ text: plain(text), bold }], place), y, { ...place, align });
  for (let index = 0; index < count; index += 1) {
    sheet.doc.switchToPage(start + index);
    if (classification) line(classification, margin.top * 0.5, 'left', true);
    if (header) line(header, margin.top * 0.5, classification ? 'right' : 'center');
    const foot = page.height - margin.bottom * 0.6;
    if (footer) line(footer, foot, 'left');
    line(`${before}${index + 1}${between}${count}${after}`, foot, footer ? 'right' : 'center');
  }
};

/** The properties name the organisation and nobody else. */
const open = ({ title, organisation, date, locale }: DocumentDescription): typeof PDFDocument.prototype =>
  new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: locale,
    displayTitle: true,
    info: { Title: plain(title), Author: plain(organisation), Creator: 'Xinglin', Producer: 'Xinglin', CreationDate: date, ModDate: date },
  });

const collect = (doc: typeof PDFDocument.prototype): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('error', reject);
    doc.on('end', () => resolve(Buffer.concat(parts)));
  });

export const writePdf = async (description: DocumentDescription): Promise<Buffer> => {
  const text = textOf(description);
  const [regular, bold] = [await fontFor(text, 400), await fontFor(text, 700)];
  const doc = open(description);
  const bytes = collect(doc);
  doc.registerFont('regular', regular.bytes);
  doc.registerFont('bold', bold.bytes);
  const sheet = new Sheet(doc, layoutOf(description), { regular: regular.advances, bold: bold.advances });
  for (const block of description.blocks) drawBlock(sheet, block, dateLabel[description.locale]);
  finishPages(sheet, description);
  doc.end();
  return bytes;
};
