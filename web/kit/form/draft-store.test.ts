import { describe, expect, it } from 'vitest';
import { browserDrafts, dropDraftsOf } from './draft-store.ts';

/** As the browser's: entries are own properties, so that `Object.keys` lists them. */
function memory(): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(store, key) ? String(store[key]) : null),
    setItem: (key: string, value: string) => {
      store[key] = value;
    },
    removeItem: (key: string) => {
      delete store[key];
    },
  };
  const store: Record<string, unknown> = Object.create(methods);
  return store as unknown as Storage;
}

const draft = { values: { title: '心电', files: ['f1'] }, savedAt: 1_795_312_920_000, version: 3 };

describe('drafts in the browser', () => {
  it('survive a reload and are gone once dropped', () => {
    const storage = memory();
    expect(browserDrafts(() => storage).save('k', draft)).toBe(true);
    const later = browserDrafts(() => storage);
    expect(later.load('k')).toEqual(draft);
    later.drop('k');
    expect(later.load('k')).toBeNull();
  });

  it('say so when they could not be kept', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(browserDrafts(() => full as unknown as Storage).save('k', draft)).toBe(false);
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(browserDrafts(forbidden).load('k')).toBeNull();
    expect(() => browserDrafts(forbidden).drop('k')).not.toThrow();
  });

  it('ignore what is damaged', () => {
    const storage = memory();
    storage.setItem('draft:k', '{"values":');
    storage.setItem('draft:l', '"text"');
    const drafts = browserDrafts(() => storage);
    expect(drafts.load('k')).toBeNull();
    expect(drafts.load('l')).toBeNull();
  });

  it('of one person leave with that person alone', () => {
    const storage = memory();
    const drafts = browserDrafts(() => storage);
    drafts.save('xinglin/u1/o1/form/a', draft);
    drafts.save('xinglin/u12/o1/form/a', draft);
    dropDraftsOf('u1', () => storage);
    expect(drafts.load('xinglin/u1/o1/form/a')).toBeNull();
    expect(drafts.load('xinglin/u12/o1/form/a')).toEqual(draft);
  });
});
