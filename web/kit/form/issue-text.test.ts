import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { interpolate } from '../i18n/interpolate.ts';
import zh, { type KitMessages } from '../i18n/kit.zh-cn.ts';
import type { Translate } from '../i18n/use-t.ts';
import { type FindText, issueText } from './issue-text.ts';
import { valueAt } from './path.ts';
import { belongsTo, issuesOf } from './validate.ts';

const texts: Readonly<Record<string, string>> = zh;
const find: FindText = (key, values) => (texts[key] === undefined ? undefined : interpolate(texts[key], values));
const t = Object.assign((key: string, values?: Record<string, number>) => find(key, values) ?? key, {
  find,
}) as Translate<KitMessages>;

const schema = z.object({
  title: z.string().min(4).max(6),
  email: z.email(),
  cost: z.number().min(1).max(9).multipleOf(2),
  heads: z.int().optional(),
  tags: z.array(z.string()).min(1),
  day: z.iso.date('DATE').optional(),
  code: z.string().refine((code) => code !== 'bad', 'CODE_TAKEN'),
});
const good = { title: '技术名称', email: 'a@b.cn', cost: 2, tags: ['a'], code: 'x' };

async function told(change: Partial<Record<keyof z.input<typeof schema>, unknown>>, own?: FindText) {
  const values = { ...good, ...change };
  const issues = await issuesOf(schema, values);
  return issues.map((issue) => `${issue.path.join('.')}: ${issueText(issue, valueAt(values, issue.path), t, own)}`);
}

describe('what a form says about a wrong field', () => {
  it('is nothing when all is well', async () => {
    expect(await told({})).toEqual([]);
  });

  it('is “required” for everything that is empty', async () => {
    expect(await told({ day: '' })).toEqual(['day: 此项必填']);
    expect(await told({ day: '2026-02-30' })).toEqual(['day: 请填写完整的日期']);
    expect(await told({ title: '', email: undefined, cost: null, tags: [] })).toEqual([
      'title: 此项必填',
      'email: 此项必填',
      'cost: 此项必填',
      'tags: 此项必填',
    ]);
  });

  it('names the limit and the kind of thing', async () => {
    expect(await told({ title: '短' })).toEqual(['title: 至少 4 个字']);
    expect(await told({ title: '这个名称太长了' })).toEqual(['title: 最多 6 个字']);
    expect(await told({ cost: 0 })).toEqual(['cost: 不能小于 1']);
    expect(await told({ cost: 3 })).toEqual(['cost: 须为 2 的倍数']);
    expect(await told({ heads: 1.5 })).toEqual(['heads: 请填写整数']);
    expect(await told({ email: 'abc' })).toEqual(['email: 请填写完整的邮箱地址，例如 name@example.cn']);
  });

  it('is the page’s own sentence for a code of its own', async () => {
    const own: FindText = (key) => (key === 'issue.CODE_TAKEN' ? '编号已被使用' : undefined);
    expect(await told({ code: 'bad' }, own)).toEqual(['code: 编号已被使用']);
    expect(await told({ code: 'bad' })).toEqual(['code: 填写的内容不符合要求']);
  });

  it('reads the server’s codes, which are written in capitals', () => {
    expect(issueText({ code: 'INVALID_FORMAT', message: 'x' }, 'abc', t)).toBe('格式不正确');
    const own: FindText = (key) => (key === 'issue.EMAIL_TAKEN' ? '邮箱已被使用' : undefined);
    expect(issueText({ code: 'EMAIL_TAKEN', message: 'EMAIL_TAKEN' }, 'a@b.cn', t, own)).toBe('邮箱已被使用');
  });

  it('shows an issue inside a list at the list, but not at a namesake', () => {
    const issue = { path: ['files', 2, 'id'], message: 'x' };
    expect(belongsTo(issue, ['files'])).toBe(true);
    expect(belongsTo({ path: ['filesTotal'], message: 'x' }, ['files'])).toBe(false);
  });
});
