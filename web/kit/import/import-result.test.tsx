import { prerender } from 'react-dom/static';
import { expect, it } from 'vitest';
import { LanguageProvider } from '../i18n/language-context.tsx';
import { ImportResult } from './import-result.tsx';
import type { ImportProblem, ImportReport } from './import-types.ts';

const problem = (more: Partial<ImportProblem>): ImportProblem => ({
  ...{ row: null, column: null, title: null, letters: null, code: 'CLOSED', text: '现在不能导入。' },
  ...more,
});

async function shown(problems: readonly ImportProblem[], bad: number): Promise<string> {
  const counts = { rows: 3, good: 3 - bad, bad, problems: problems.length };
  const report: ImportReport = { sha256: '', counts, problems, columns: [{ key: 'name', title: '名称' }], preview: [], proof: null };
  const { prelude } = await prerender(
    <LanguageProvider initial="zh-CN">
      <ImportResult step={{ report, busy: false, changed: false }} problem={null} onCommit={() => {}} onRestart={() => {}} />
    </LanguageProvider>,
  );
  return new Response(prelude as unknown as ReadableStream).text();
}

it('what is wrong with the file as a whole is told of no row', async () => {
  const page = await shown([problem({})], 0);
  expect(page).toContain('文件整体未通过检查');
  expect(page).toContain('现在不能导入。');
  expect(page).not.toMatch(/行中有|第\s?\d/);
});

it('an unknown title is told of the head', async () => {
  const page = await shown([problem({ row: 1, letters: 'C', code: 'HEADER_UNKNOWN', text: '不认识的表头。' })], 0);
  expect(page).toContain('表头需要修改');
  expect(page).toMatch(/表头 C\s?列/);
  expect(page).not.toMatch(/行中有|第\s?\d/);
});

it('a fault of a row is counted and told at its place', async () => {
  const page = await shown([problem({ row: 2, letters: 'A', title: '名称', code: 'REQUIRED' })], 1);
  expect(page).toMatch(/3\s?行中有\s?1\s?行/);
  expect(page).toMatch(/第\s?2\s?行/);
});
