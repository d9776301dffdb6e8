import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const program = `
  import('./render.ts').then(async ({ renderPdf }) => {
    const blocks = [{ kind: 'title', text: '评审会议纪要' }];
    const pdf = await renderPdf({ title: '纪要', organisation: '杏林', date: new Date('2026-11-22T08:00:00Z'), locale: 'zh-CN', blocks });
    console.log(pdf.subarray(0, 5).toString());
    process.exit();
  });
`;

test('what Node says through the port in watch mode is no answer', () => {
  // A process of its own, as `node --watch` starts it: its threads report each file they read before they answer.
  const env = { ...process.env, WATCH_REPORT_DEPENDENCIES: '1' };
  const said = execFileSync(process.execPath, ['-e', program], { cwd: import.meta.dirname, env, encoding: 'utf8' });
  expect(said.trim()).toBe('%PDF-');
});
