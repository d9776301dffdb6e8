import { describe, expect, it, vi } from 'vitest';
import { Library } from './library.ts';

const texts = (value: string) => async () => ({ default: { title: value } });

describe('the library of texts', () => {
  it('loads a namespace once per language and then answers at once', async () => {
    const zh = vi.fn(texts('申报'));
    const library = new Library({ example: { 'zh-CN': zh, en: texts('Proposals') } });
    expect(library.peek('example', 'zh-CN')).toBeUndefined();
    const first = library.load('example', 'zh-CN');
    expect(library.load('example', 'zh-CN')).toBe(first);
    await first;
    expect(library.peek('example', 'zh-CN')).toEqual({ title: '申报' });
    expect(library.peek('example', 'en')).toBeUndefined();
    expect(zh).toHaveBeenCalledOnce();
  });

  it('tries again after a failed download', async () => {
    const zh = vi.fn(texts('申报')).mockRejectedValueOnce(new Error('offline'));
    const library = new Library({ example: { 'zh-CN': zh, en: texts('Proposals') } });
    await expect(library.load('example', 'zh-CN')).rejects.toThrow('offline');
    await expect(library.load('example', 'zh-CN')).resolves.toEqual({ title: '申报' });
  });

  it('names the namespace nobody registered', async () => {
    await expect(new Library({}).load('nobody', 'en')).rejects.toThrow('nobody');
  });
});
