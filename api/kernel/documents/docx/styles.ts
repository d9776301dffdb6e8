// Fonts are named, not embedded: readers have these or show their own instead.
import type { DocumentDescription } from '../block.ts';
import { layoutOf } from '../layout.ts';
import { halves, namespaces, twips, XML } from './xml.ts';

const fonts = (eastAsian: string) =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${eastAsian}"/>`;
const size = (points: number) => `<w:sz w:val="${halves(points)}"/><w:szCs w:val="${halves(points)}"/>`;
const exactly = (points: number) => `w:line="${twips(points)}" w:lineRule="exact"`;

interface Style {
  id: string;
  name: string;
  paragraph: string;
  run: string;
}

const styleXml = ({ id, name, paragraph, run }: Style) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

export const stylesXml = (description: DocumentDescription): string => {
  const { body, title, heading, table, small, leading } = layoutOf(description);
  const headingStyle = (level: 1 | 2 | 3): Style => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    paragraph: `<w:keepNext/><w:spacing w:before="${twips(body * 0.5)}" w:after="0"/><w:outlineLvl w:val="${level - 1}"/>`,
    run: `${fonts(level === 1 ? '黑体' : '楷体')}<w:b/>${size(heading[level])}`,
  });
  const styles = [
    {
      id: 'Title',
      name: 'Title',
      paragraph: `<w:spacing w:before="0" w:after="${twips(body)}" ${exactly(title * 1.5)}/><w:jc w:val="center"/>`,
      run: `${fonts('宋体')}<w:b/>${size(title)}`,
    },
    headingStyle(1),
    headingStyle(2),
    headingStyle(3),
    {
      id: 'TableText',
      name: 'Table Text',
      paragraph: '<w:spacing w:line="240" w:lineRule="auto"/>',
      run: `${fonts('宋体')}${size(table)}`,
    },
    { id: 'PageEdge', name: 'Page Edge', paragraph: '<w:spacing w:line="240" w:lineRule="auto"/>', run: `${fonts('宋体')}${size(small)}` },
  ];
  const language = `<w:lang w:val="en-US" w:eastAsia="zh-CN"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}${size(body)}${language}</w:rPr></w:rPrDefault></w:docDefaults>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="0" ${exactly(body * leading)}/></w:pPr></w:style>`;
  return `${XML}<w:styles ${namespaces}>${defaults}${normal}${styles.map(styleXml).join('')}</w:styles>`;
};
