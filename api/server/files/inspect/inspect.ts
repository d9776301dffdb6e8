// Looks into an upload before anything is stored: what it is, whether its name says so, whether it is whole
// and whether it carries something that acts. Nothing is ever unpacked to the disk.

import { type KindName, kindByName } from '@xinglin/kernel/files/kinds';
import { refuse } from '@xinglin/kernel/files/refused';
import { fileTypeFromBuffer } from 'file-type';
import { inspectArchive } from './archive.ts';
import { checkPdf } from './pdf.ts';
import { checkJpeg, checkPng, checkWebp } from './pictures.ts';
import { checkText } from './text.ts';

const byType: Readonly<Record<string, { kind: KindName; check: (bytes: Buffer) => void }>> = {
  'application/pdf': { kind: 'pdf', check: checkPdf },
  'image/png': { kind: 'png', check: checkPng },
  'image/jpeg': { kind: 'jpg', check: checkJpeg },
  'image/webp': { kind: 'webp', check: checkWebp },
};

const isZip = (bytes: Buffer) => bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50;

const textKinds: readonly KindName[] = ['csv', 'txt'];

/** Answers the kind; throws FileRefused. `name` has been cleaned before. */
export const inspect = async (bytes: Buffer, name: string, archives: boolean): Promise<KindName> => {
  const promised = kindByName(name, archives) ?? refuse('FILE_TYPE', 'the name promises a type that is not taken');
  const agreed = (found: KindName): KindName =>
    found === promised ? found : refuse('FILE_CONTENT', `the name promises ${promised}, the content is ${found}`);
  if (isZip(bytes)) return agreed(await inspectArchive(bytes));
  const sniffed = await fileTypeFromBuffer(bytes.subarray(0, 8_192)).catch(() => undefined);
  const known = sniffed && byType[sniffed.mime];
  if (known) {
    agreed(known.kind);
    known.check(bytes);
    return known.kind;
  }
  if (sniffed) return refuse(textKinds.includes(promised) ? 'FILE_CONTENT' : 'FILE_TYPE', `the content is ${sniffed.mime}`);
  if (!textKinds.includes(promised)) return refuse('FILE_CONTENT', `the name promises ${promised}, the content does not begin like it`);
  checkText(bytes);
  return promised;
};
