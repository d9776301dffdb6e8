import { zipBytes } from '../../zip/write-zip.ts';
import type { DocumentDescription } from '../block.ts';
import { bodyXml } from './body.ts';
import { appPropertiesXml, contentTypesXml, corePropertiesXml, documentLinksXml, packageLinksXml } from './package-parts.ts';
import { footerXml, headerXml } from './page-edges.ts';
import { stylesXml } from './styles.ts';

export const writeDocx = async (description: DocumentDescription): Promise<Buffer> => {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypesXml,
    '_rels/.rels': packageLinksXml,
    'word/document.xml': bodyXml(description),
    'word/_rels/document.xml.rels': documentLinksXml,
    'word/styles.xml': stylesXml(description),
    'word/header1.xml': headerXml(description),
    'word/footer1.xml': footerXml(description),
    'docProps/core.xml': corePropertiesXml(description),
    'docProps/app.xml': appPropertiesXml(description),
  };
  const bytes: Buffer[] = [];
  for await (const piece of zipBytes(Object.entries(parts).map(([name, content]) => ({ name, content: [content] })))) bytes.push(piece);
  return Buffer.concat(bytes);
};
