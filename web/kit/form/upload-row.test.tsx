import { prerender } from 'react-dom/static';
import { expect, it } from 'vitest';
import { LanguageProvider } from '../i18n/language-context.tsx';
import { failedFor, refusedFor, type UploadProblem } from './upload-problem.ts';
import { UploadRows } from './upload-rows.tsx';
import type { useUploads } from './use-uploads.ts';

async function rowOf(problem: UploadProblem | null): Promise<string> {
  const uploads = {
    running: [{ key: '1', file: new File(['x'], 'setup.exe'), progress: 0.5, problem }],
    cancel: () => {},
    again: () => {},
    take: () => {},
  } satisfies ReturnType<typeof useUploads>;
  const { prelude } = await prerender(
    <LanguageProvider initial="zh-CN">
      <ul>
        <UploadRows uploads={uploads} limits={{ types: 'PDF', size: '50 MB' }} />
      </ul>
    </LanguageProvider>,
  );
  return new Response(prelude as unknown as ReadableStream).text();
}

it('a file that can never be taken says why, and can only be removed', async () => {
  const row = await rowOf(refusedFor('FILE_TYPE'));
  expect(row).toMatch(/未上传：不接受此类文件，可上传\s?PDF/);
  expect(row).toContain('移除“setup.exe”');
  expect(row).not.toContain('再试一次');
  expect(row).not.toContain('<progress');
});

it('one that met a broken line says so, and can be sent again', async () => {
  const row = await rowOf(failedFor('offline'));
  expect(row).toContain('未上传：网络连不上');
  expect(row).toContain('再试一次');
});

it('one under way says how far it is', async () => {
  const row = await rowOf(null);
  expect(row).toContain('<progress');
  expect(row).not.toContain('未上传');
});
