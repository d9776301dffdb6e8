import type { Block, DocumentDescription } from '../block.ts';
import { type Layout, layoutOf, typeWidth } from '../layout.ts';
import { dateLabel } from '../page-words.ts';
import { marked, paragraph } from './paragraph.ts';
import { dataTable, factTable, signatureTable } from './table.ts';
import { namespaces, twips, XML } from './xml.ts';

/** Two tables that touch would become one, and a cell's table must be followed by text. */
const apart = (table: string) => `${table}<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>`;

const blockXml = (block: Block, layout: Layout, date: string): string => {
  const width = typeWidth(layout);
  switch (block.kind) {
    case 'title':
      return paragraph(block.text, { style: 'Title' });
    case 'heading':
      return paragraph(block.text, { style: `Heading${block.level}` });
    case 'paragraph': {
      const { align, indent = (align ?? 'left') === 'left' } = block;
      return paragraph(block.text, { ...(align ? { align } : {}), indent: indent ? 2 : 0 });
    }
    case 'list':
      return block.items.map((item, index) => marked(block.ordered ? `${index + 1}.` : '·', item, layout.body * 2)).join('');
    case 'facts':
      return apart(factTable(block, width));
    case 'table':
      return apart(dataTable(block, width));
    case 'chart':
      return '';
    case 'signatures':
      return apart(signatureTable(block, width, date));
    case 'pageBreak':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  }
};

export const bodyXml = (description: DocumentDescription): string => {
  const layout = layoutOf(description);
  const { page, margin } = layout;
  const blocks = description.blocks.map((block) => blockXml(block, layout, dateLabel[description.locale]));
  const edges = [
    `w:top="${twips(margin.top)}" w:right="${twips(margin.right)}" w:bottom="${twips(margin.bottom)}" w:left="${twips(margin.left)}"`,
    `w:header="${twips(margin.top * 0.5)}" w:footer="${twips(margin.bottom * 0.5)}" w:gutter="0"`,
  ].join(' ');
  const section = [
    '<w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>',
    `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/><w:pgMar ${edges}/>`,
  ].join('');
  return `${XML}<w:document ${namespaces}><w:body>${blocks.join('')}<w:sectPr>${section}</w:sectPr></w:body></w:document>`;
};
