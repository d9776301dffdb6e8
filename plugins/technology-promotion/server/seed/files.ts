// Evidence on the demonstration's submissions: two small documents, the same bytes on each, and the association's copies.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { renderPdf } from '@xinglin/kernel/documents/render';
import { keyOf } from '@xinglin/kernel/files/file-store';
import { searchable } from '@xinglin/kernel/search/searchable';
import { derivedId } from '../dossier/copy-id.ts';
import { withoutProperties } from '../dossier/strip/without-properties.ts';
import type { Bag, KeptFile } from './bag.ts';
import { organisationOf } from './calls.ts';
import type { PlannedItem } from './items.ts';
import type { PlannedCall } from './plan.ts';
import type { Times } from './times.ts';

const PDF = 'application/pdf';

const evidence = [
  { field: 'safetyFiles', title: '安全性证明材料', lines: ['不良事件登记表（摘要）', '观察期内未见严重不良事件，轻度不良事件均已缓解。'] },
  { field: 'effectFiles', title: '有效性证明材料', lines: ['主要结局统计表（摘要）', '与常规做法相比，主要结局改善，差异有统计学意义。'] },
] as const;

export interface EvidenceFile {
  field: string;
  bytes: Buffer;
  /** As blind reviewers are served it. */
  bare: Buffer;
}

let made: Promise<EvidenceFile[]> | undefined;

const make = async (): Promise<EvidenceFile[]> => {
  const files: EvidenceFile[] = [];
  for (const { field, title, lines } of evidence) {
    const bytes = await renderPdf({
      title,
      organisation: '演示资料',
      date: new Date('2026-01-05T00:00:00Z'),
      locale: 'zh-CN',
      blocks: [
        { kind: 'title', text: title },
        { kind: 'list', items: [...lines] },
      ],
    });
    files.push({ field, bytes, bare: await withoutProperties(PDF, bytes) });
  }
  return files;
};

/** Written once, for all associations. */
export const evidenceFiles = (): Promise<EvidenceFile[]> => {
  made ??= make();
  return made;
};

const fileId = (submission: string, field: string): string => demoId(`file:${submission}:${field}`);

/** What the answers of a submission say of its files. */
export const filesOf = (submission: string): Record<string, string[]> =>
  Object.fromEntries(evidence.map(({ field }) => [field, [fileId(submission, field)]]));

export const addFiles = (bag: Bag, planned: PlannedCall, item: PlannedItem, times: Times): void => {
  const submission = bag.submission.find(({ id }) => id === item.id);
  const createdAt = times.at(planned.opensIn + 2);
  const received = bag.dossierRevision.filter(({ dossierId }) => dossierId === item.id);
  for (const [at, { field, title }] of evidence.entries()) {
    const name = `${title}.pdf`;
    const source = fileId(item.id, field);
    bag.submissionFiles.push({
      ...{ id: source, tenantId: item.applicantId, name, field, bare: false, createdAt },
      on: ['Submission', item.id],
      uploadedBy: submission?.createdBy ?? null,
    });
    for (const { number } of received) {
      const id = derivedId(item.id, number, source);
      const tenantId = organisationOf(planned.association).id;
      const copy = { id: derivedId(id, 'file'), tenantId, name: `附件${at + 1}.pdf`, field, bare: true, createdAt };
      bag.dossierFiles.push({ ...copy, on: ['DossierFile', id], uploadedBy: null });
      const facts = { id, tenantId, dossierId: item.id, revision: number, fieldKey: field, blind: true, fileId: copy.id };
      bag.dossierFile.push({ ...facts, originalName: name });
    }
  }
};

/** Bytes first: what has a row can be opened. */
export const writeFiles = async (ctx: Context, files: readonly KeptFile[], made: readonly EvidenceFile[]): Promise<void> => {
  const bytesOf = ({ field, bare }: KeptFile): Buffer => {
    const found = made.find((each) => each.field === field);
    if (!found) throw new Error(`there is no evidence for ${field}`);
    return bare ? found.bare : found.bytes;
  };
  await Promise.all(files.map((file) => ctx.services.files.put(keyOf(file), Readable.from([bytesOf(file)]), bytesOf(file).length)));
  await ctx.db.storedFile.createMany({
    data: files.map((file) => {
      const { id, tenantId, name, uploadedBy, createdAt } = file;
      const [objectType, objectId] = file.on;
      const bytes = bytesOf(file);
      return {
        ...{ id, tenantId, name, objectType, objectId, uploadedBy, createdAt },
        search: searchable({ name }),
        mediaType: PDF,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        state: 'READY',
        readyAt: createdAt,
      };
    }),
  });
};
