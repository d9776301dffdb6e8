import { unpackEntry } from '@xinglin/kernel/zip/unpack-entry';
import { zipBytes } from '@xinglin/kernel/zip/write-zip';
import { readDirectory } from '@xinglin/kernel/zip/zip-directory';

const MOST_PARTS = 10_000;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const extended = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Properties that say nothing, in place of those that do: a part that is named elsewhere may not be missing. */
const emptyParts: Readonly<Record<string, string>> = {
  'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `${head}<Properties xmlns="${extended}/extended-properties"/>`,
  'docProps/custom.xml': `${head}<Properties xmlns="${extended}/custom-properties"/>`,
};

/** Names that comments, tracked changes and shared books carry, and paths on somebody's disk. */
const traces: readonly [RegExp, string][] = [
  [/(\b(?:w|w15|w16du|p15):(?:author|userId|providerId)=")[^"]*"/g, '$1-"'],
  [/(\bw:initials=")[^"]*"/g, '$1-"'],
  [/(<author>)[^<]*(<\/author>)/g, '$1-$2'],
  [/(<p:cmAuthor\b[^>]*?\bname=")[^"]*"/g, '$1-"'],
  [/(<p:cmAuthor\b[^>]*?\binitials=")[^"]*"/g, '$1-"'],
  [/(<p188:author\b[^>]*?\bname=")[^"]*"/g, '$1-"'],
  [/(<p188:author\b[^>]*?\bemail=")[^"]*"/g, '$1-"'],
  [/(<person\b[^>]*?\bdisplayName=")[^"]*"/g, '$1-"'],
  [/(<person\b[^>]*?\buserId=")[^"]*"/g, '$1-"'],
  [/(<fileSharing\b[^>]*?\buserName=")[^"]*"/g, '$1-"'],
  [/(<x15ac:absPath\b[^>]*?\burl=")[^"]*"/g, '$1-"'],
];

const isText = (name: string) => /\.(xml|rels)$/.test(name);
const plain = (text: string): string => traces.reduce((kept, [trace, empty]) => kept.replace(trace, empty), text);

/** DOCX, XLSX and PPTX: their property parts emptied, names in comments and tracked changes replaced by a dash. */
export const officeWithoutProperties = async (bytes: Buffer): Promise<Buffer> => {
  const parts = [];
  for (const entry of readDirectory(bytes, MOST_PARTS)) {
    const { name } = entry;
    // A picture of the first page may show what the pages do not say any more; readers take its absence as none made.
    if (/^docProps\/thumbnail\./i.test(name)) continue;
    const content = await unpackEntry(entry);
    const kept = emptyParts[name] ?? (isText(name) ? plain(content.toString('utf8')) : content);
    const linked = name === '_rels/.rels' ? String(kept).replace(/<Relationship\b[^>]*\/thumbnail"[^>]*\/>/g, '') : kept;
    parts.push({ name, content: [linked] });
  }
  const written: Buffer[] = [];
  for await (const piece of zipBytes(parts)) written.push(piece);
  return Buffer.concat(written);
};
