import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

test('what Node says through the port in watch mode is no answer', async () => {
  // A thread of its own: one that has read its files already has nothing to report.
  vi.resetModules();
  const { renderPdf } = await import('./render.ts');
  // As `node --watch` sets it: the thread then reports each file it reads, before it answers.
  vi.stubEnv('WATCH_REPORT_DEPENDENCIES', '1');
  const blocks = [{ kind: 'title' as const, text: '评审会议纪要' }];
  const pdf = await renderPdf({ title: '纪要', organisation: '杏林', date: new Date('2026-11-22T08:00:00Z'), locale: 'zh-CN', blocks });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
