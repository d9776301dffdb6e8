/** What a file may be: told from its content, and its name's ending has to agree. */
export interface FileKind {
  readonly mediaType: string;
  readonly endings: readonly string[];
  /** May be looked at in the browser; everything else is only ever saved. */
  readonly viewable: boolean;
}

const office = 'application/vnd.openxmlformats-officedocument';

export const fileKinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], viewable: true },
  docx: { mediaType: `${office}.wordprocessingml.document`, endings: ['docx'], viewable: false },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, endings: ['xlsx'], viewable: false },
  pptx: { mediaType: `${office}.presentationml.presentation`, endings: ['pptx'], viewable: false },
  png: { mediaType: 'image/png', endings: ['png'], viewable: true },
  jpg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], viewable: true },
  webp: { mediaType: 'image/webp', endings: ['webp'], viewable: true },
  csv: { mediaType: 'text/csv', endings: ['csv'], viewable: false },
  txt: { mediaType: 'text/plain', endings: ['txt'], viewable: false },
  zip: { mediaType: 'application/zip', endings: ['zip'], viewable: false },
} as const satisfies Record<string, FileKind>;
export type KindName = keyof typeof fileKinds;

/** An archive is a box that nobody has looked into: taken only where a module asks for one. */
const onRequest: ReadonlySet<KindName> = new Set(['zip']);

export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The kind that a name promises, if it is one that is taken. */
export const kindByName = (name: string, archives: boolean): KindName | undefined =>
  (Object.keys(fileKinds) as KindName[]).find(
    (kind) => (archives || !onRequest.has(kind)) && (fileKinds[kind].endings as readonly string[]).includes(endingOf(name)),
  );

export const isViewable = (mediaType: string): boolean =>
  Object.values(fileKinds).some((kind) => kind.viewable && kind.mediaType === mediaType);

/** Bytes that one file may have. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
