import type { Align, Run, Words } from '../block.ts';
import { plain, runsOf } from '../words.ts';
import { escaped, twips } from './xml.ts';

export interface ParagraphLook {
  style?: string;
  align?: Align;
  /** Characters left free before the first line. */
  indent?: number;
  /** Points left free on the left, and how far the first line reaches back into them. */
  left?: number;
  hanging?: number;
  bold?: boolean;
  keepWithNext?: boolean;
  /** Where the text goes on after a tab, in points. */
  tabs?: readonly number[];
}

const properties = ({ bold, underline }: Run): string =>
  bold || underline ? `<w:rPr>${bold ? '<w:b/>' : ''}${underline ? '<w:u w:val="single"/>' : ''}</w:rPr>` : '';

const textElement = (text: string) => `<w:t xml:space="preserve">${escaped(text)}</w:t>`;

const runXml = (run: Run): string => `<w:r>${properties(run)}${run.text.split('\n').map(textElement).join('<w:br/>')}</w:r>`;

const lookXml = ({ style, align, indent = 0, left, hanging, keepWithNext, tabs }: ParagraphLook): string => {
  const indents = [
    indent > 0 ? ` w:firstLineChars="${indent * 100}"` : '',
    left === undefined ? '' : ` w:left="${twips(left)}"`,
    hanging === undefined ? '' : ` w:hanging="${twips(hanging)}"`,
  ].join('');
  return [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    keepWithNext ? '<w:keepNext/>' : '',
    tabs ? `<w:tabs>${tabs.map((at) => `<w:tab w:val="left" w:pos="${twips(at)}"/>`).join('')}</w:tabs>` : '',
    indents ? `<w:ind${indents}/>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('');
};

export const paragraph = (words: Words, look: ParagraphLook = {}): string => {
  const runs = runsOf(words).map((run) => (look.bold ? { ...run, bold: true } : run));
  const inner = lookXml(look);
  return `<w:p>${inner ? `<w:pPr>${inner}</w:pPr>` : ''}${runs.map(runXml).join('')}</w:p>`;
};

/** Mark, tab, text: an item of a list whose lines stand under one another. */
export const marked = (mark: string, words: Words, gap: number): string => {
  const runs = runsOf(words).map(runXml).join('');
  const look = lookXml({ left: gap, hanging: gap, tabs: [gap] });
  return `<w:p><w:pPr>${look}</w:pPr><w:r>${textElement(plain(mark))}<w:tab/></w:r>${runs}</w:p>`;
};
