export type LaunchCode =
  | 'PLATFORM_UNSUPPORTED'
  | 'PLATFORM_MUSL'
  | 'BINARIES_MISSING'
  | 'NO_SERVER_ACCOUNT'
  | 'DIRECTORY_UNUSABLE'
  | 'OTHER_MAJOR'
  | 'INIT_FAILED'
  | 'START_FAILED'
  | 'ALREADY_RUNNING'
  | 'SECRET_LOST'
  | 'LOCK_BUSY'
  | 'EXTERNAL_UNREACHABLE'
  | 'EXTERNAL_ROLE'
  | 'MIGRATION_EDITED'
  | 'MIGRATION_FAILED';

/** Says in both languages what stopped the database and what the reader can do about it. */
export class LaunchError extends Error {
  readonly code: LaunchCode;
  readonly en: string;
  readonly zh: string;
  readonly detail: string;

  constructor(code: LaunchCode, text: { en: string; zh: string; detail?: string }) {
    super([text.en, text.zh, text.detail].filter(Boolean).join('\n'));
    this.name = 'LaunchError';
    this.code = code;
    this.en = text.en;
    this.zh = text.zh;
    this.detail = text.detail ?? '';
  }
}

export const ownDatabase = {
  en: 'Or set DATABASE_URL to a PostgreSQL server (15 or newer) of your own.',
  zh: '也可以设置 DATABASE_URL,使用自己的 PostgreSQL(15 或更新版本)。',
};
