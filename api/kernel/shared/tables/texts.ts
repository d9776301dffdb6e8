/** A sentence or a name in both languages. */
export type BothTexts = Readonly<Record<'zh-CN' | 'en', string>>;

export const both = (zh: string, en: string): BothTexts => ({ 'zh-CN': zh, en });

/** The files a table can be written to and read from. */
export const tableFormats = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof tableFormats)[number];
