import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../shared/policy.ts';
import { DuplicateIndex, type DuplicateRules } from './duplicate-index.ts';
import { commonPassages } from './passages.ts';
import { type ComparedText, compareShingles, evenRarity, shinglesOf } from './shingles.ts';
import { sideBySide } from './side-by-side.ts';

const text = (id: string, title: string, answer = ''): ComparedText => ({
  id,
  fields: [
    { key: 'title', text: title, weight: 3 },
    { key: 'summary', text: answer, weight: 1 },
  ],
});
const bag = (written: string) => shinglesOf({ fields: [{ key: 'a', text: written, weight: 1 }] });

const ablation = '经皮微波消融治疗肝脏恶性肿瘤，在超声引导下将微波天线置入病灶，局部高温使组织凝固坏死，创伤小、恢复快，适合县级医院开展。';
const screening = '便携式眼底照相结合远程阅片筛查糖尿病视网膜病变，由基层卫生人员拍摄，上级医院医师出具报告，平均用时十分钟。';

describe('the likeness of two submissions', () => {
  it('does not see width, case, spaces or punctuation', () => {
    expect(bag('ＭＲＩ 引导下，穿刺！')).toEqual(bag('mri引导下穿刺'));
    expect(compareShingles(bag('ＭＲＩ 引导'), bag('mri引导'))).toEqual({ overlap: 1, containment: 1 });
  });

  it('counts pairs by hand: 微波消融 and 微波治疗 share one of five', () => {
    expect(compareShingles(bag('微波消融'), bag('微波治疗'))).toEqual({ overlap: 1 / 5, containment: 1 / 3 });
  });

  it('knows repeats: said twice is not said once', () => {
    expect(compareShingles(bag('消融消融'), bag('消融')).overlap).toBe(1 / 3);
  });

  it('of nothing is nothing', () => {
    expect(compareShingles(bag(''), bag('，。'))).toEqual({ overlap: 0, containment: 0 });
    expect(compareShingles(bag(''), bag('消融'))).toEqual({ overlap: 0, containment: 0 });
  });

  it('a short text inside a long one is contained', () => {
    const likeness = compareShingles(bag(ablation.slice(0, 30)), bag(ablation + screening));
    expect(likeness.containment).toBe(1);
    expect(likeness.overlap).toBeLessThan(0.4);
  });

  it('is symmetric, between 0 and 1, and 1 for itself', () => {
    const words = fc
      .array(fc.constantFrom('消融', '微波', '肝', 'MRI', ' ', '，', '筛查'), { minLength: 1, maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const likeness = compareShingles(bag(a), bag(b));
        expect(compareShingles(bag(b), bag(a))).toEqual(likeness);
        expect(likeness.overlap).toBeLessThanOrEqual(likeness.containment);
        expect(likeness.containment).toBeLessThanOrEqual(1);
        if (bag(a).size > 0) expect(compareShingles(bag(a), bag(a))).toEqual({ overlap: 1, containment: 1 });
      }),
    );
  });
});

describe('duplicates in a call', () => {
  const boilerplate = '本技术安全有效、经济适宜，已在多家医疗机构应用两年以上，值得在基层推广。';
  const others = ['骨折微创固定', '脑卒中早期康复', '产后出血救治', '儿童哮喘管理', '导管护理'].map((title, i) =>
    text(`other${i}`, title, `${boilerplate}${title.repeat(i + 2)}操作规范与质量控制要点第${i}条。`),
  );
  const first = text('first', '超声引导下经皮微波消融治疗肝癌', boilerplate + ablation);
  const again = text('again', '经皮微波消融治疗肝癌（超声引导）', `${ablation}由生产企业提供设备。${boilerplate}`);
  const eye = text('eye', '糖尿病视网膜病变远程筛查', boilerplate + screening);

  it('the same technology from two applicants is found, the common phrases alone are not', () => {
    const found = new DuplicateIndex([...others, first, eye, again], defaultPolicy.similarity).all();
    expect(found.map(({ ids }) => ids)).toEqual([['again', 'first']]);
    expect(found[0]?.overlap).toBeGreaterThan(0.7);
  });

  it('asks for one submission and finds the same', () => {
    const index = new DuplicateIndex([...others, first, eye, again], defaultPolicy.similarity);
    expect(index.like('first')).toEqual(index.all());
    expect(index.like('eye')).toEqual([]);
    expect(index.like('unknown')).toEqual([]);
  });

  it('a title alone is not contained in everything', () => {
    const short = text('short', '肝癌');
    const rules = { overlap: 1, containment: 0.8 };
    expect(new DuplicateIndex([first, short], rules).all()).toEqual([]);
    expect(new DuplicateIndex([first, short], { ...rules, smallest: 1 }).all()).toHaveLength(1);
  });

  it('an empty call has none', () => {
    expect(new DuplicateIndex([], defaultPolicy.similarity).all()).toEqual([]);
  });

  const syllables = ['微', '波', '消', '融', '肝', '癌', '筛', '查', '眼', '底', '远', '程'];
  const corpus = fc
    .array(fc.array(fc.constantFrom(...syllables), { minLength: 0, maxLength: 20 }), { minLength: 2, maxLength: 14 })
    .map((all) => all.map((letters, i) => text(`s${String(i).padStart(2, '0')}`, letters.slice(0, 6).join(''), letters.join(''))));
  const thresholds = fc.constantFrom(0.1, 0.3, 0.5, 0.8, 1);

  it('loses no pair that comparing all with all would find', () => {
    fc.assert(
      fc.property(corpus, thresholds, thresholds, (texts, overlap, containment) => {
        const rules: DuplicateRules = { overlap, containment, smallest: 1 };
        const index = new DuplicateIndex(texts, rules);
        const bags = texts.map((one) => [one.id, shinglesOf(one)] as const);
        const all = bags.flatMap(([a, one], i) =>
          bags.slice(i + 1).flatMap(([b, other]) => {
            const likeness = compareShingles(one, other, index.rarity);
            return likeness.overlap >= overlap || likeness.containment >= containment ? [`${a},${b}`] : [];
          }),
        );
        expect(
          index
            .all()
            .map(({ ids }) => ids.join(','))
            .sort(),
        ).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  it('compares few of two million pairs', () => {
    const word = (n: number) => String.fromCharCode(0x4e00 + ((n * 7919) % 9000), 0x4e00 + ((n * 104_729) % 9000));
    const body = (i: number) => Array.from({ length: 30 }, (_, k) => word(i * 13 + k * k)).join('');
    const texts = Array.from({ length: 2_000 }, (_, i) => text(`s${i}`, body(i).slice(0, 10), boilerplate + body(i)));
    const copies = Array.from({ length: 10 }, (_, i) => text(`copy${i}`, body(i * 50).slice(0, 10), body(i * 50) + boilerplate));
    const index = new DuplicateIndex([...texts, ...copies], defaultPolicy.similarity);
    const found = new Set(index.all().map(({ ids }) => ids.join(' ')));
    for (let i = 0; i < 10; i += 1) expect(found).toContain(`copy${i} s${i * 50}`);
    expect(index.compared).toBeLessThan(20_000);
  });
});

describe('what two texts have in common', () => {
  it('is shown where it stands, in both', () => {
    const [a, b] = ['前言。在超声引导下，将微波天线置入病灶。完。', '方法：在超声引导下将微波天线 置入病灶（见图）'];
    const [passage, ...more] = commonPassages(a, b);
    expect(more).toEqual([]);
    expect(a.slice(passage?.a.start, passage?.a.end)).toBe('在超声引导下，将微波天线置入病灶');
    expect(b.slice(passage?.b.start, passage?.b.end)).toBe('在超声引导下将微波天线 置入病灶');
    expect(passage?.length).toBe(15);
  });

  it('counts code points, not halves of them', () => {
    const [a, b] = ['𠮷𠮷野家的微波消融治疗手册', '　𠮷野家的微波消融治疗手册'];
    const [passage] = commonPassages(a, b);
    expect(b.slice(passage?.b.start, passage?.b.end)).toBe('𠮷野家的微波消融治疗手册');
  });

  it('never overlaps, is long enough, and is the same text', () => {
    const letters = fc.array(fc.constantFrom('甲', '乙', 'A', '，'), { minLength: 15, maxLength: 40 }).map((all) => all.join(''));
    const plain = (written: string) => written.replaceAll('，', '').toLowerCase();
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const passages = commonPassages(a, b, 3);
        for (const { a: one, b: other, length } of passages) {
          expect(length).toBeGreaterThanOrEqual(3);
          expect(plain(a.slice(one.start, one.end))).toBe(plain(b.slice(other.start, other.end)));
          expect(plain(a.slice(one.start, one.end))).toHaveLength(length);
        }
        const byB = [...passages].sort((x, y) => x.b.start - y.b.start);
        passages.forEach(({ a: one }, i) => {
          if (i > 0) expect(one.start).toBeGreaterThanOrEqual(passages[i - 1]?.a.end ?? 0);
        });
        byB.forEach(({ b: other }, i) => {
          if (i > 0) expect(other.start).toBeGreaterThanOrEqual(byB[i - 1]?.b.end ?? 0);
        });
        expect(commonPassages(a, a, 3).reduce((sum, { length }) => sum + length, 0)).toBe(plain(a).length >= 3 ? plain(a).length : 0);
      }),
    );
  });

  it('field by field for the page', () => {
    const page = sideBySide(text('a', '微波消融治疗肝癌', ablation), text('b', '肝癌的微波消融治疗', `附：${ablation}`), evenRarity);
    expect(page.fields.map(({ key, passages }) => [key, passages.length])).toEqual([
      ['title', 0],
      ['summary', 1],
    ]);
    expect(page.fields[1]?.containment).toBe(1);
    expect(page.overlap).toBeGreaterThan(0.5);
  });
});
