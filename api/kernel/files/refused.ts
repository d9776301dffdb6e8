/** Why a file is not taken; each is a key of the portal's texts. */
export type RefusalCode =
  | 'FILE_SIZE'
  | 'FILE_INTERRUPTED'
  | 'FILE_TYPE'
  | 'FILE_CONTENT'
  | 'FILE_DAMAGED'
  | 'FILE_ACTIVE'
  | 'FILE_ENCRYPTED'
  | 'FILE_ARCHIVE_BOMB'
  | 'FILE_ARCHIVE_NESTED'
  | 'FILE_ARCHIVE_PATH'
  | 'FILE_PICTURE_SIZE';

export class FileRefused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, note: string) {
    super(note);
    this.code = code;
  }
}

export const refuse = (code: RefusalCode, note: string): never => {
  throw new FileRefused(code, note);
};
