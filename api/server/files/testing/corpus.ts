// For tests: files that mean harm, and the answer each must get.
import type { RefusalCode } from '@xinglin/kernel/files/refused';
import { eicar, gif, jpg, pdf, png, webp } from './samples.ts';
import { archive, office, type TestEntry, zip } from './zip.ts';

export interface Attack {
  what: string;
  name: string;
  bytes: () => Buffer;
  code: RefusalCode | 'FILE_MALWARE';
  archives?: true;
}

const MIB = 1024 * 1024;
const zeros = (mib: number) => Buffer.alloc(mib * MIB);
const html = '<!DOCTYPE html><script>fetch("/graphql")</script>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90)]);
const box = (what: string, code: Attack['code'], bytes: () => Buffer): Attack => ({ what, code, bytes, name: '资料.zip', archives: true });
const inBox = (what: string, code: Attack['code'], ...entries: TestEntry[]) =>
  box(what, code, () => zip({ name: 'a.txt', content: 'a' }, ...entries));
const nest = (depth: number, inner: Buffer): Buffer =>
  depth === 0 ? inner : nest(depth - 1, zip({ name: 'inner.zip', content: inner, stored: true }));

const archives: Attack[] = [
  inBox('64 MiB of zeros in 64 KiB', 'FILE_ARCHIVE_BOMB', { name: 'z', content: zeros(64) }),
  inBox('an entry larger than it says', 'FILE_ARCHIVE_BOMB', { name: 'z', content: zeros(8), size: 10 }),
  inBox('an entry that says 4 GiB', 'FILE_ARCHIVE_BOMB', { name: 'z', content: 'x', size: 0xffffffff }),
  inBox(
    'a dozen entries of 30 MiB',
    'FILE_ARCHIVE_BOMB',
    ...Array.from({ length: 12 }, (_, n) => ({ name: `z${n}`, content: 'x', size: 30 * MIB })),
  ),
  box('six thousand entries', 'FILE_ARCHIVE_BOMB', () =>
    zip(...Array.from({ length: 6_000 }, (_, n) => ({ name: `f${n}`, stored: true }))),
  ),
  box('65,535 entries in the end record', 'FILE_ARCHIVE_BOMB', () => archive({ entries: [{ name: 'a', content: 'a' }], count: 0xffff })),
  box('fewer entries in the end record', 'FILE_DAMAGED', () => archive({ entries: [{ name: 'a' }, { name: 'b' }], count: 1 })),
  box('entries that share bytes', 'FILE_ARCHIVE_BOMB', () =>
    zip({ name: 'a', content: 'aaaa', swallow: 40 }, { name: 'b', content: 'bbbb' }),
  ),
  box('an archive five deep', 'FILE_ARCHIVE_NESTED', () => nest(5, zip({ name: 'a', content: 'a' }))),
  box('a bomb in an archive in an archive', 'FILE_ARCHIVE_BOMB', () => nest(2, zip({ name: 'z', content: zeros(64) }))),
  inBox('RAR inside', 'FILE_ARCHIVE_NESTED', { name: 'a.rar', content: Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1') }),
  inBox('7z inside', 'FILE_ARCHIVE_NESTED', { name: 'a.7z', content: Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]) }),
  inBox('gzip inside', 'FILE_ARCHIVE_NESTED', { name: 'a.gz', content: Buffer.from([0x1f, 0x8b, 8, 0]) }),
  inBox('xz inside', 'FILE_ARCHIVE_NESTED', { name: 'a.xz', content: Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]) }),
  inBox('a way out', 'FILE_ARCHIVE_PATH', { name: '../../outside.txt' }),
  inBox('a way out in the middle', 'FILE_ARCHIVE_PATH', { name: 'a/../../outside.txt' }),
  inBox('an absolute name', 'FILE_ARCHIVE_PATH', { name: '/etc/cron.d/x' }),
  inBox('a drive', 'FILE_ARCHIVE_PATH', { name: 'C:/Windows/x' }),
  inBox('a way out with backslashes', 'FILE_ARCHIVE_PATH', { name: '..\\..\\x' }),
  inBox('a NUL in a name', 'FILE_ARCHIVE_PATH', { name: 'a\0.txt' }),
  inBox('a line break in a name', 'FILE_ARCHIVE_PATH', { name: 'a\nb.txt' }),
  inBox('an empty name', 'FILE_ARCHIVE_PATH', { name: '' }),
  inBox('a link', 'FILE_ARCHIVE_PATH', { name: 'link', content: '/etc/passwd', external: (0xa1ff << 16) >>> 0 }),
  inBox('an encrypted entry', 'FILE_ENCRYPTED', { name: 'secret', content: 'x', flags: 0x801 }),
  inBox('two entries of one name', 'FILE_DAMAGED', { name: 'a.txt', content: 'other' }),
  inBox('a wrong sum', 'FILE_DAMAGED', { name: 'b', content: 'b', crc: 7 }),
  inBox('two names for one entry', 'FILE_DAMAGED', { name: 'b.txt', localName: 'b.exe' }),
  inBox('garbage that should unpack', 'FILE_DAMAGED', { name: 'b', content: Buffer.alloc(60, 0xff), size: 61 }),
  box('an archive that is cut off', 'FILE_DAMAGED', () => zip({ name: 'a', content: 'a' }).subarray(0, -10)),
  box('something behind the archive', 'FILE_DAMAGED', () => archive({ entries: [{ name: 'a' }], after: Buffer.from(html) })),
  box('a program before the archive', 'FILE_TYPE', () => archive({ entries: [{ name: 'a' }], before: exe })),
  box('a picture before the archive', 'FILE_TYPE', () => archive({ entries: [{ name: 'a' }], before: gif() })),
  inBox('a Windows program', 'FILE_ACTIVE', { name: '说明.pdf', content: exe }),
  inBox('a Linux program', 'FILE_ACTIVE', { name: 'a', content: Buffer.from('\x7fELF\x02', 'latin1') }),
  inBox('a shell script', 'FILE_ACTIVE', { name: 'a', content: '#!/bin/sh\nrm -rf /' }),
  inBox('a document with macros', 'FILE_ACTIVE', {
    name: 'a.docx',
    content: office('docx', { name: 'word/vbaProject.bin', content: 'x' }),
  }),
];

const doc = (what: string, code: Attack['code'], ...more: TestEntry[]): Attack => ({
  what,
  code,
  name: '报告.docx',
  bytes: () => office('docx', ...more),
});
const relation = (type: string, target: string): TestEntry => ({
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
});
const part = (content: string | Buffer): TestEntry => ({ name: 'word/document.xml', content });

const documents: Attack[] = [
  doc('an external entity', 'FILE_ACTIVE', part('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')),
  doc('a billion laughs', 'FILE_ACTIVE', part('<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>')),
  doc('an entity in UTF-16', 'FILE_ACTIVE', part(Buffer.from('\ufeff<!DOCTYPE x [<!ENTITY e "x">]><x/>', 'utf16le'))),
  doc('an entity in UTF-7', 'FILE_ACTIVE', part('<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-')),
  doc('macros', 'FILE_ACTIVE', { name: 'word/vbaProject.bin', content: 'x' }),
  doc('ActiveX', 'FILE_ACTIVE', { name: 'word/activeX/activeX1.bin', content: 'x' }),
  doc('a template from outside', 'FILE_ACTIVE', relation('attachedTemplate', 'https://example.invalid/t.dotm')),
  doc('an object from outside', 'FILE_ACTIVE', relation('oleObject', 'https://example.invalid/x.html!')),
  doc('a picture from a share', 'FILE_ACTIVE', relation('image', '\\\\host\\share\\x.png')),
  doc('a link that runs script', 'FILE_ACTIVE', relation('hyperlink', 'javascript:alert(1)')),
  doc('a link that starts a tool', 'FILE_ACTIVE', relation('hyperlink', 'ms-msdt:/id')),
  doc(
    'a field that starts a program',
    'FILE_ACTIVE',
    part('<w:p><w:instrText> DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe </w:instrText></w:p>'),
  ),
  doc('a program among the embedded', 'FILE_ACTIVE', { name: 'word/embeddings/a.bin', content: exe }),
  doc('macros in an embedded sheet', 'FILE_ACTIVE', {
    name: 'word/embeddings/a.xlsx',
    content: office('xlsx', { name: 'xl/vbaProject.bin', content: 'x' }),
  }),
  doc('a part of 64 MiB in 64 KiB', 'FILE_ARCHIVE_BOMB', part(zeros(64))),
  doc('a way out of a document', 'FILE_ARCHIVE_PATH', { name: '../../evil.xml' }),
  { what: 'a macro document renamed', name: '报告.docx', bytes: () => office('docm'), code: 'FILE_ACTIVE' },
  { what: 'a sheet renamed to a document', name: '报告.docx', bytes: () => office('xlsx'), code: 'FILE_CONTENT' },
  { what: 'a document renamed to a sheet', name: '表.xlsx', bytes: () => office('docx'), code: 'FILE_CONTENT' },
  { what: 'an archive renamed to a document', name: '报告.docx', bytes: () => zip({ name: 'a', content: 'a' }), code: 'FILE_CONTENT' },
  {
    what: 'an unknown package',
    name: '报告.docx',
    bytes: () => zip({ name: '[Content_Types].xml', content: '<Types/>' }),
    code: 'FILE_CONTENT',
  },
  {
    what: 'a DDE link',
    name: '表.xlsx',
    bytes: () =>
      office('xlsx', { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink><ddeLink ddeService="cmd"/></externalLink>' }),
    code: 'FILE_ACTIVE',
  },
  {
    what: 'an old macro sheet',
    name: '表.xlsx',
    bytes: () => office('xlsx', { name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }),
    code: 'FILE_ACTIVE',
  },
  { what: 'slides with an absolute name', name: '片.pptx', bytes: () => office('pptx', { name: '/abs.xml' }), code: 'FILE_ARCHIVE_PATH' },
  { what: 'rich text renamed', name: '报告.docx', bytes: () => Buffer.from('{\\rtf1 \\object}'), code: 'FILE_TYPE' },
  {
    what: 'an old binary document renamed',
    name: '报告.docx',
    bytes: () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
    code: 'FILE_TYPE',
  },
];

const plain: Attack[] = [
  { what: 'HTML as PDF', name: 'a.pdf', bytes: () => Buffer.from(html), code: 'FILE_CONTENT' },
  { what: 'SVG as PNG', name: 'a.png', bytes: () => Buffer.from(svg), code: 'FILE_CONTENT' },
  { what: 'SVG with a prolog as PNG', name: 'a.png', bytes: () => Buffer.from(`<?xml version="1.0"?>${svg}`), code: 'FILE_TYPE' },
  { what: 'HTML before a PDF', name: 'a.pdf', bytes: () => Buffer.concat([Buffer.from(html), pdf()]), code: 'FILE_CONTENT' },
  { what: 'a PDF that is cut off', name: 'a.pdf', bytes: () => pdf().subarray(0, 40), code: 'FILE_DAMAGED' },
  { what: 'a program as PDF', name: 'a.pdf', bytes: () => exe, code: 'FILE_TYPE' },
  { what: 'a GIF that is a script as JPEG', name: 'a.jpg', bytes: () => gif('=1;alert(1)'), code: 'FILE_TYPE' },
  { what: 'a JPEG as PNG', name: 'a.png', bytes: () => jpg(), code: 'FILE_CONTENT' },
  { what: 'a PNG as PDF', name: 'a.pdf', bytes: () => png(), code: 'FILE_CONTENT' },
  { what: 'a PNG that is cut off', name: 'a.png', bytes: () => png().subarray(0, -6), code: 'FILE_DAMAGED' },
  { what: 'HTML behind a PNG', name: 'a.png', bytes: () => Buffer.concat([png(), Buffer.from(html)]), code: 'FILE_DAMAGED' },
  { what: 'an archive behind a PNG', name: 'a.png', bytes: () => Buffer.concat([png(), zip({ name: 'a' })]), code: 'FILE_DAMAGED' },
  { what: 'a PNG of 60,000 × 60,000 points', name: 'a.png', bytes: () => png(60_000, 60_000), code: 'FILE_PICTURE_SIZE' },
  { what: 'a PNG without extent', name: 'a.png', bytes: () => png(0, 5), code: 'FILE_DAMAGED' },
  { what: 'a JPEG that is cut off', name: 'a.jpg', bytes: () => jpg().subarray(0, 20), code: 'FILE_DAMAGED' },
  { what: 'a JPEG without an end', name: 'a.jpg', bytes: () => jpg().subarray(0, -2), code: 'FILE_DAMAGED' },
  { what: 'a WebP of another length', name: 'a.webp', bytes: () => Buffer.concat([webp(), Buffer.from(html)]), code: 'FILE_DAMAGED' },
  { what: 'HTML as text', name: 'a.txt', bytes: () => Buffer.from(html), code: 'FILE_ACTIVE' },
  {
    what: 'HTML as text behind a mark and spaces',
    name: 'a.txt',
    bytes: () => Buffer.from(`\ufeff \n\t<img src=x onerror=alert(1)>`),
    code: 'FILE_ACTIVE',
  },
  {
    what: 'a script further down in a text',
    name: 'a.csv',
    bytes: () => Buffer.from(`a,b\n1,"<script>alert(1)</script>"`),
    code: 'FILE_ACTIVE',
  },
  { what: 'SVG as text', name: 'a.txt', bytes: () => Buffer.from(svg), code: 'FILE_ACTIVE' },
  { what: 'XML as a table', name: 'a.csv', bytes: () => Buffer.from('<?xml version="1.0"?><x/>'), code: 'FILE_CONTENT' },
  { what: 'bytes as text', name: 'a.txt', bytes: () => Buffer.from([1, 2, 3, 0xff, 0xfe, 0x80, 0x80]), code: 'FILE_CONTENT' },
  { what: 'a NUL in a text', name: 'a.txt', bytes: () => Buffer.from('abc\0def'), code: 'FILE_CONTENT' },
  { what: 'terminal controls in a text', name: 'a.txt', bytes: () => Buffer.from('abc\x1b]0;owned\x07'), code: 'FILE_CONTENT' },
  { what: 'a PDF as text', name: 'a.txt', bytes: () => pdf(), code: 'FILE_CONTENT' },
  { what: 'an archive as text', name: 'a.txt', bytes: () => zip({ name: 'a' }), code: 'FILE_CONTENT' },
  { what: "the scanners' test string", name: 'a.txt', bytes: () => Buffer.from(eicar), code: 'FILE_MALWARE' },
  {
    what: 'the test string across two reads',
    name: 'a.txt',
    bytes: () => Buffer.from(`${'x'.repeat(65_500)}${eicar}${'x'.repeat(100)}`),
    code: 'FILE_MALWARE',
  },
  {
    what: 'the test string in a document',
    name: '报告.docx',
    bytes: () => office('docx', { name: 'word/media/a.dat', content: eicar, stored: true }),
    code: 'FILE_MALWARE',
  },
];

export const attacks: readonly Attack[] = [...archives, ...documents, ...plain];

/** Names that are refused before a byte is sent. */
export const refusedNames: readonly string[] = [
  'a.html',
  'a.svg',
  'a.exe',
  '报告.pdf.exe',
  'a.js',
  'a.docm',
  'a.xlsm',
  'a.php',
  '.htaccess',
  'noending',
  'a.',
  'a.zip',
  'a.pdf/',
  'a.pdf\0.html',
  'a.xml',
  'a.doc',
];
