import { afterEach, describe, expect, it, vi } from 'vitest';
import { interpolate } from '../i18n/interpolate.ts';
import en from '../i18n/kit.en.ts';
import zh, { type KitMessages } from '../i18n/kit.zh-cn.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { Outcome } from './fold.ts';
import { canRetry, problemIn, refusedFor, uploadWhy } from './upload-problem.ts';
import { brokenRule, mostBytes, takenFiles, typesIn } from './upload-rules.ts';
import { type Ticket, ticketUploader } from './uploader.ts';

const translate = (texts: Readonly<Record<string, string>>) => {
  const find = (key: string, values?: Readonly<Record<string, string | number>>) => {
    const text = texts[key];
    return text === undefined ? undefined : interpolate(text, values ?? {});
  };
  return Object.assign((key: string, values?: Readonly<Record<string, string | number>>) => find(key, values) ?? key, {
    find,
  }) as Translate<KitMessages>;
};
const limits = { types: 'PDF、DOCX', size: '50 MB' };

/** Plays a server that answers the bytes in this way; null is a line that breaks. */
function answering(answer: { status: number; body: string } | null) {
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      upload = {};
      status = answer?.status ?? 0;
      responseText = answer?.body ?? '';
      onload = () => {};
      onerror = () => {};
      onloadend = () => {};
      open() {}
      setRequestHeader() {}
      send() {
        if (answer) this.onload();
        else this.onerror();
        this.onloadend();
      }
    },
  );
}
afterEach(() => vi.unstubAllGlobals());

const ticket: Outcome<Ticket> = { kind: 'done', value: { fileId: 'f1', url: '/files/upload/x', method: 'PUT', headers: [] } };
const file = new File(['%PDF'], 'a.pdf');
const send = (outcome: Outcome<Ticket> = ticket) =>
  ticketUploader(async () => outcome)(file, { onProgress: () => {}, signal: new AbortController().signal });
const problemOf = (outcome?: Outcome<Ticket>) => send(outcome).then(() => null, problemIn);
const refusal = (status: number, code: string) => ({ status, body: JSON.stringify({ error: { code, message: 'in English' } }) });

describe('an upload that does not arrive', () => {
  it('says why the server gave no ticket', async () => {
    const problem = await problemOf({
      kind: 'refused',
      code: 'INPUT',
      message: '',
      issues: [{ path: 'name', code: 'FILE_TYPE', message: 'FILE_TYPE' }],
    });
    expect(problem && uploadWhy(problem, limits, translate(zh))).toBe('不接受此类文件，可上传 PDF、DOCX');
    expect(problem && canRetry(problem)).toBe(false);
  });

  it.each([
    [refusal(422, 'FILE_CONTENT'), '文件内容与扩展名不符，请用制作它的软件重新保存后再选择', false],
    // A program under the name of a PDF: PDF is accepted, so it is not the name that is wrong.
    [refusal(422, 'FILE_TYPE'), '文件内容与扩展名不符，请用制作它的软件重新保存后再选择', false],
    [refusal(422, 'FILE_MALWARE'), '文件含有恶意内容', false],
    [refusal(422, 'FILE_INTERRUPTED'), '上传中断，请检查网络', true],
    [refusal(403, 'TICKET'), '上传等候过久', true],
    [refusal(403, 'SOMETHING_NEW'), '服务器没有接受此文件', false],
    [refusal(401, 'UNAUTHENTICATED'), '登录已失效', true],
    [refusal(409, 'ORGANISATION_MISMATCH'), '此页面属于另一机构', false],
    [{ status: 413, body: '<html>Request Entity Too Large</html>' }, '文件超过 50 MB', false],
    [{ status: 502, body: '<html>Bad Gateway</html>' }, '服务暂时不可用', true],
    [{ status: 500, body: '' }, '系统出了差错', true],
    [null, '上传中断，请检查网络', true],
  ] as const)('is told by the answer to its bytes (%#)', async (answer, why, again) => {
    answering(answer);
    const problem = await problemOf();
    expect(problem && uploadWhy(problem, limits, translate(zh))).toBe(why);
    expect(problem && canRetry(problem)).toBe(again);
  });

  it('has words for each refusal in both languages', () => {
    for (const code of ['FILE_TYPE', 'FILE_EMPTY', 'FILE_TOO_BIG', 'FILE_CONTENT'])
      for (const texts of [zh, en]) expect(uploadWhy(refusedFor(code), limits, translate(texts))).not.toBe(texts['upload.notTaken']);
  });

  it('is taken when the server takes it', async () => {
    answering({ status: 202, body: '{"state":"QUARANTINED"}' });
    expect(await send()).toEqual({ id: 'f1' });
  });
});

describe('what is told before anything is sent', () => {
  const rules = { accept: takenFiles, maxBytes: mostBytes, maxFiles: 2 };
  it.each([
    ['a.exe', 1, 'FILE_TYPE'],
    ['a.pdf', 0, 'FILE_EMPTY'],
    ['a.pdf', mostBytes + 1, 'FILE_TOO_BIG'],
    ['A.PDF', 1, null],
  ])('%s of %i bytes: %s', (name, size, code) => {
    expect(brokenRule({ name, type: '', size }, rules, 0)).toBe(code);
  });

  it('that there is no room for another', () => expect(brokenRule({ name: 'a.pdf', type: '', size: 1 }, rules, 2)).toBe('tooMany'));

  it('the types, each by one name', () => {
    expect(typesIn(takenFiles)).toEqual(['PDF', 'DOCX', 'XLSX', 'PPTX', 'PNG', 'JPG', 'WebP', 'CSV', 'TXT']);
  });
});
