import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineTranslation } from './define-messages.ts';
import { type Arguments, holes, interpolate } from './interpolate.ts';
import en from './kit.en.ts';
import zh, { type KitMessages } from './kit.zh-cn.ts';

const keys = Object.keys(zh) as (keyof KitMessages)[];

describe('the kit’s texts', () => {
  it('exist in both languages, none of them empty', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      expect(zh[key].trim(), key).not.toBe('');
      expect(en[key].trim(), key).not.toBe('');
    }
  });

  it('ask for the same values in both', () => {
    for (const key of keys) expect(holes(en[key]), key).toEqual(holes(zh[key]));
  });

  it('keep full-width punctuation between Chinese characters', () => {
    for (const key of keys) expect(zh[key], key).not.toMatch(/\p{Script=Han}[,;:!?]/u);
  });

  it('do not compile when English lacks a text or has one too many', () => {
    type Sample = { readonly a: '甲'; readonly b: '乙' };
    const complete = defineTranslation<Sample>()({ a: 'A', b: 'B' });
    expect(complete).toEqual({ a: 'A', b: 'B' });
    // @ts-expect-error `b` is missing: this line failing to fail is the test.
    defineTranslation<Sample>()({ a: 'A' });
    // @ts-expect-error `c` is unknown.
    defineTranslation<Sample>()({ a: 'A', b: 'B', c: 'C' });
  });
});

describe('values in texts', () => {
  it('are demanded by type', () => {
    expectTypeOf<Arguments<'关闭'>>().toEqualTypeOf<[]>();
    expectTypeOf<Arguments<'从 {from} 到 {to}'>>().toEqualTypeOf<[values: { from: string | number; to: string | number }]>();
  });

  it('are put in, also twice, and a missing one stays visible', () => {
    expect(interpolate('{n}/{max}，还剩 {n}', { n: 0, max: 5 })).toBe('0/5，还剩 0');
    expect(interpolate('{n} 项', {})).toBe('{n} 项');
    expect(interpolate('{n} 项', { n: '$1' })).toBe('$1 项');
  });

  it('choose between the word for one and the word for more', () => {
    const text = '{n} {n|site is|sites are} open';
    expect([0, 1, 2, '1'].map((n) => interpolate(text, { n }))).toEqual([
      '0 sites are open',
      '1 site is open',
      '2 sites are open',
      '1 site is open',
    ]);
    expect(interpolate(text, {})).toBe(text);
    expect(holes(text)).toEqual(holes('{n} 家开放'));
    expect(holes('{m|site|sites}')).not.toEqual(holes('{n} 家'));
  });
});
