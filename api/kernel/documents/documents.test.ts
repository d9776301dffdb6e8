import { createHash } from 'node:crypto';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { DocumentDescription } from './block.ts';
import { defineDocument } from './define-document.ts';
import { renderDocx, renderPdf } from './render.ts';
import { unzipped } from './testing/unzipped.ts';

const minutes = defineDocument<{ names: readonly string[] }>({
  id: 'test.minutes',
  describe: ({ names }, locale) => ({
    title: '评审会议纪要',
    organisation: '杏林卫生技术推广协会',
    date: new Date('2026-11-22T08:00:00Z'),
    locale,
    classification: '内部资料',
    header: '2026年第一批征集',
    footer: '协秘〔2026〕7号',
    blocks: [
      { kind: 'title', text: '心血管专业组评审会议纪要' },
      { kind: 'heading', level: 1, text: '一、会议情况' },
      {
        kind: 'paragraph',
        text: [
          '会议应到',
          { text: '九人', bold: true },
          '，实到八人；α-受体阻滞剂（β<γ & "δ"）5 μg 组≥90%，',
          { text: '符合法定人数', underline: true },
          '。',
        ],
      },
      {
        kind: 'facts',
        items: [
          { label: '主持人', value: '曌昇䶮' },
          { label: '会议地点', value: '协会三层会议室' },
        ],
      },
      { kind: 'list', ordered: true, items: ['听取申报单位答辩', '逐项评议并投票'] },
      {
        kind: 'table',
        head: ['序号', '技术名称', '得票'],
        widths: [1, 4, 1],
        align: ['center', 'left', 'right'],
        rows: [
          ['1', '经导管主动脉瓣置换', '8'],
          ['2', 'Left atrial appendage occlusion 左心耳封堵', '7'],
        ],
      },
      { kind: 'signatures', lines: names.map((label) => ({ label, date: '2026年11月22日' })) },
    ],
  }),
});
const description = minutes.describe({ names: ['组长', '记录人'] }, 'zh-CN');
const close = (text: string) => text.replace(/\s+/g, '');
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const pagesOf = async (bytes: Buffer): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text;
};

const long: DocumentDescription = {
  ...description,
  layout: 'compact',
  blocks: [
    {
      kind: 'table',
      head: ['编号', '申报技术', '单位'],
      rows: Array.from({ length: 200 }, (_, index) => [
        `T${String(index + 1).padStart(3, '0')}`,
        `微创介入治疗技术第${index + 1}项，含随访与培训`,
        '某某市人民医院',
      ]),
    },
  ],
};

test('the text of a PDF is the text that went in, in its order', async () => {
  const text = close((await pagesOf(await renderPdf(description))).join(''));
  const said = [
    '心血管专业组评审会议纪要',
    '一、会议情况',
    '会议应到九人，实到八人；α-受体阻滞剂（β<γ&"δ"）5μg组≥90%，符合法定人数。',
    '主持人曌昇䶮',
    '1.听取申报单位答辩',
    '序号技术名称得票',
    '1经导管主动脉瓣置换8',
    'Leftatrialappendageocclusion左心耳封堵',
    '组长',
    '记录人',
  ];
  let from = 0;
  for (const each of said) {
    const at = text.indexOf(each, from);
    expect(at, each).toBeGreaterThanOrEqual(from);
    from = at;
  }
  expect(text).toContain('内部资料');
  expect(text).toContain('第1页共1页');
});

test('the text of a DOCX is the text that went in', async () => {
  const bytes = await renderDocx(description);
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  const text = close(value);
  expect(text).toContain('会议应到九人，实到八人；α-受体阻滞剂（β<γ&"δ"）5μg组≥90%，符合法定人数。');
  for (const each of ['心血管专业组评审会议纪要', '曌昇䶮', '1.听取申报单位答辩', '左心耳封堵', '记录人']) expect(text).toContain(each);
  const parts = await unzipped(bytes);
  expect(parts.get('word/footer1.xml')).toContain('NUMPAGES');
  expect(parts.get('word/header1.xml')).toContain('内部资料');
  const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
  expect(html).toContain('<strong>九人</strong>');
  expect(html).toMatch(/<th>.*序号/);
});

test('both formats give the same bytes for the same input, and others for another', async () => {
  for (const render of [renderPdf, renderDocx]) {
    const [one, again, other] = [
      await render(description),
      await render(description),
      await render(minutes.describe({ names: ['见证人'] }, 'zh-CN')),
    ];
    expect(hash(again)).toBe(hash(one));
    expect(hash(other)).not.toBe(hash(one));
  }
});

test('a table of 200 rows goes over pages, each under the head, no row lost or twice', async () => {
  const pages = (await pagesOf(await renderPdf(long))).map(close);
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((page, index) => {
    expect(page).toContain('编号申报技术单位');
    expect(page).toContain(`第${index + 1}页共${pages.length}页`);
  });
  const rows = pages.join('').match(/T\d{3}/g);
  expect(rows).toEqual(Array.from({ length: 200 }, (_, index) => `T${String(index + 1).padStart(3, '0')}`));
  const docx = await unzipped(await renderDocx(long));
  expect(docx.get('word/document.xml')?.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(docx.get('word/document.xml')?.match(/T\d{3}/g)).toHaveLength(200);
});

test('the properties name the organisation, the title and the given date, and nothing of this machine', async () => {
  const pdf = await renderPdf(description);
  const { info } = (await (await getDocumentProxy(new Uint8Array(pdf))).getMetadata()) as unknown as { info: Record<string, unknown> };
  expect(info).toMatchObject({
    Title: '评审会议纪要',
    Author: '杏林卫生技术推广协会',
    Creator: 'Xinglin',
    Producer: 'Xinglin',
    Language: 'zh-CN',
  });
  expect(info.CreationDate).toBe('D:20261122080000Z');
  const core = (await unzipped(await renderDocx(description))).get('docProps/core.xml') ?? '';
  expect(core).toContain('<dc:creator>杏林卫生技术推广协会</dc:creator><cp:lastModifiedBy>杏林卫生技术推广协会</cp:lastModifiedBy>');
  expect(core.match(/2026-11-22T08:00:00Z/g)).toHaveLength(2);
  for (const trace of [process.cwd(), process.env.USER ?? 'root', 'node_modules']) {
    expect(pdf.includes(Buffer.from(trace))).toBe(false);
    expect(core).not.toContain(trace);
  }
});

test('a description that cannot be written is an error, and the next one is written all the same', async () => {
  const broken = { ...description, blocks: [{ kind: 'title' }] } as unknown as DocumentDescription;
  await expect(renderPdf(broken)).rejects.toThrow();
  expect((await renderPdf(description)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a chart is drawn in the PDF with its words, as lines and not as a picture; the DOCX goes without', async () => {
  const charts: DocumentDescription = {
    ...description,
    blocks: [
      {
        kind: 'chart',
        caption: '应用曲线',
        chart: {
          type: 'lines',
          labels: ['2025-10', '', '2025-12'],
          series: [
            { name: '累计应用', values: [3, 5, 9] },
            { name: '常规应用', values: [1, 2, 4] },
          ],
        },
      },
      { kind: 'chart', caption: '指标完成', chart: { type: 'bars', bars: [{ label: '规范操作率', part: 0.9, text: '90%' }] } },
      { kind: 'paragraph', text: '图后文字' },
    ],
  };
  const bytes = await renderPdf(charts);
  const text = close((await pagesOf(bytes)).join(''));
  for (const word of ['应用曲线', '2025-10', '2025-12', '累计应用9', '常规应用4', '规范操作率', '90%', '图后文字'])
    expect(text).toContain(word);
  expect(bytes.includes('/Subtype /Image')).toBe(false);
  const { value } = await mammoth.extractRawText({ buffer: await renderDocx(charts) });
  expect(close(value)).toBe('图后文字');
});
