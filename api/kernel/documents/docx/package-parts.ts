// What a DOCX file needs besides its text: types, links and properties. The properties name the organisation and nobody else.
import type { DocumentDescription } from '../block.ts';
import { plain } from '../words.ts';
import { escaped, XML } from './xml.ts';

const schemas = 'http://schemas.openxmlformats.org';
const office = `${schemas}/officeDocument/2006`;
const types = 'application/vnd.openxmlformats';

const override = ([part, type]: readonly [string, string]) => `<Override PartName="${part}" ContentType="${types}-${type}+xml"/>`;

export const contentTypesXml = `${XML}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="${types}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${(
  [
    ['/word/document.xml', 'officedocument.wordprocessingml.document.main'],
    ['/word/styles.xml', 'officedocument.wordprocessingml.styles'],
    ['/word/header1.xml', 'officedocument.wordprocessingml.header'],
    ['/word/footer1.xml', 'officedocument.wordprocessingml.footer'],
    ['/docProps/core.xml', 'package.core-properties'],
    ['/docProps/app.xml', 'officedocument.extended-properties'],
  ] as const
)
  .map(override)
  .join('')}</Types>`;

const links = (targets: readonly (readonly [type: string, target: string])[]) =>
  `${XML}<Relationships xmlns="${schemas}/package/2006/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const packageLinksXml = links([
  [`${office}/relationships/officeDocument`, 'word/document.xml'],
  [`${schemas}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${office}/relationships/extended-properties`, 'docProps/app.xml'],
]);

export const documentLinksXml = links([
  [`${office}/relationships/styles`, 'styles.xml'],
  [`${office}/relationships/header`, 'header1.xml'],
  [`${office}/relationships/footer`, 'footer1.xml'],
]);

export const corePropertiesXml = ({ title, organisation, date, locale }: DocumentDescription): string => {
  const at = `${date.toISOString().slice(0, 19)}Z`;
  const spaces = `xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  const author = escaped(plain(organisation));
  const facts = [
    `<dc:title>${escaped(plain(title))}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    `<dc:language>${locale}</dc:language>`,
  ];
  return `${XML}<cp:coreProperties ${spaces}>${facts.join('')}</cp:coreProperties>`;
};

export const appPropertiesXml = ({ organisation }: DocumentDescription): string =>
  `${XML}<Properties xmlns="${office}/extended-properties"><Application>Xinglin</Application><Company>${escaped(plain(organisation))}</Company></Properties>`;
