import type { Finding, PairFault } from './problem.ts';

export interface Names {
  item: (id: string) => string;
  expert: (id: string) => string;
  track: (id: string) => string;
}

export type WordsLanguage = 'zh-CN' | 'en';

/** More names than this make a sentence nobody reads; the ids are in the finding. */
const NAMED = 3;

interface Phrases {
  list: (names: readonly string[]) => string;
  fault: Record<PairFault, string>;
}

const phrases: Record<WordsLanguage, Phrases> = {
  'zh-CN': {
    list: (names) => (names.length > NAMED ? `${names.slice(0, NAMED).join('、')}等` : names.join('、')),
    fault: {
      conflict: '存在回避关系',
      track: '专业类别不符',
      employer: '同一单位已有专家',
      together: '与组内另一专家不得同评',
      'item-full': '评审专家数已超出要求',
      'max-load': '超出专家可评审量',
      group: '该专家不能评审同组相近项目',
    },
  },
  en: {
    list: (names) => (names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} and others` : names.join(', ')),
    fault: {
      conflict: 'there is a conflict of interest',
      track: 'the track is not one of the expert’s',
      employer: 'another expert of the same employer is on it',
      together: 'it already has an expert who must not sit with this one',
      'item-full': 'it has more experts than it needs',
      'max-load': 'the expert would exceed the maximum load',
      group: 'the expert cannot judge the near-duplicates of its group',
    },
  },
};

const chinese = (finding: Finding, names: Names): string => {
  const { list, fault } = phrases['zh-CN'];
  const items = (ids: readonly string[]) => list(ids.map(names.item));
  const experts = (ids: readonly string[]) => list(ids.map(names.expert));
  const tracks = (ids: readonly string[]) => list(ids.map(names.track));
  switch (finding.code) {
    case 'ITEM_SHORT':
      return `${names.track(finding.track)}类 ${finding.itemIds.length} 个项目（${items(finding.itemIds)}）只有 ${finding.eligible} 名符合条件的专家，需要 ${finding.need} 名（另有 ${finding.conflicts} 名须回避）${finding.eligible + finding.conflicts === 0 ? '：没有专家的专业与该类别对应，请在批次中为该类别选择对应专业，或为本轮设专家组' : ''}`;
    case 'EMPLOYER_SHORT':
      return `${names.track(finding.track)}类 ${finding.itemIds.length} 个项目（${items(finding.itemIds)}）符合条件的 ${finding.eligible} 名专家只来自 ${finding.employers} 个单位，每个项目每单位限 1 名，需要 ${finding.need} 名`;
    case 'TOGETHER_SHORT':
      return `${names.track(finding.track)}类 ${finding.itemIds.length} 个项目（${items(finding.itemIds)}）有 ${finding.eligible} 名符合条件的专家，因不得同评最多只能同时安排 ${finding.atMost} 名，需要 ${finding.need} 名`;
    case 'CAPACITY_SHORT':
      return `${tracks(finding.tracks)}类 ${finding.itemIds.length} 个项目共需 ${finding.need} 份评审，可评审的 ${finding.expertIds.length} 名专家合计最多完成 ${finding.available} 份`;
    case 'MIN_LOAD':
      return `专家${names.expert(finding.expertId)}的最少评审量 ${finding.min} 无法满足：其可评审的项目只有 ${finding.eligible} 个`;
    case 'MIN_LOADS':
      return `${finding.expertIds.length} 名专家（${experts(finding.expertIds)}）的最少评审量合计 ${finding.min}，其可评审的项目合计只能提供 ${finding.available} 份`;
    case 'LOAD_RANGE':
      return `专家${names.expert(finding.expertId)}的最少评审量 ${finding.min} 大于最多评审量 ${finding.max}`;
    case 'GROUP_NEEDS':
      return `同组相近项目（${items(finding.itemIds)}）要求的专家数不一致：${finding.needs.join('、')}`;
    case 'LOCKED':
      return `已锁定的 ${names.item(finding.itemId)} — ${names.expert(finding.expertId)} 不成立：${fault[finding.fault]}`;
    case 'COMBINATION':
      return [
        '各项规则单独都能满足，合在一起无解',
        ...(finding.together.length > 0
          ? [`涉及不得同评：${finding.together.map((pair) => pair.map(names.expert).join(' / ')).join('；')}`]
          : []),
        ...(finding.groups.length > 0 ? [`涉及 ${finding.groups.length} 组相近项目同组评审`] : []),
        ...finding.short.map(({ itemId, by }) => `${names.item(itemId)}还缺 ${by} 名专家`),
        ...finding.underMin.map(({ expertId, by }) => `专家${names.expert(expertId)}距最少评审量还差 ${by}`),
      ].join('；');
  }
};

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const english = (finding: Finding, names: Names): string => {
  const { list, fault } = phrases.en;
  const items = (ids: readonly string[]) => list(ids.map(names.item));
  const experts = (ids: readonly string[]) => list(ids.map(names.expert));
  const tracks = (ids: readonly string[]) => list(ids.map(names.track));
  switch (finding.code) {
    case 'ITEM_SHORT':
      return `${counted(finding.itemIds.length, 'item')} of ${names.track(finding.track)} (${items(finding.itemIds)}): ${counted(finding.eligible, 'eligible expert')}, ${finding.need} needed; ${finding.conflicts} more kept out by conflicts${finding.eligible + finding.conflicts === 0 ? '. No expert has a subject of this track: name its subjects in the call, or seat a panel for the round' : ''}`;
    case 'EMPLOYER_SHORT':
      return `${counted(finding.itemIds.length, 'item')} of ${names.track(finding.track)} (${items(finding.itemIds)}): ${counted(finding.eligible, 'eligible expert')} of only ${counted(finding.employers, 'employer')}, one per employer allowed, ${finding.need} needed`;
    case 'TOGETHER_SHORT':
      return `${counted(finding.itemIds.length, 'item')} of ${names.track(finding.track)} (${items(finding.itemIds)}): of ${counted(finding.eligible, 'eligible expert')} at most ${finding.atMost} may sit together, ${finding.need} needed`;
    case 'CAPACITY_SHORT':
      return `${counted(finding.itemIds.length, 'item')} of ${tracks(finding.tracks)} together need ${counted(finding.need, 'review')}; the ${counted(finding.expertIds.length, 'expert')} eligible can give ${finding.available}`;
    case 'MIN_LOAD':
      return `The minimum load ${finding.min} of ${names.expert(finding.expertId)} cannot be met: eligible for ${counted(finding.eligible, 'item')}`;
    case 'MIN_LOADS':
      return `${counted(finding.expertIds.length, 'expert')} (${experts(finding.expertIds)}) were promised ${counted(finding.min, 'review')} together; the items they may judge can give ${finding.available}`;
    case 'LOAD_RANGE':
      return `The minimum load ${finding.min} of ${names.expert(finding.expertId)} is above the maximum ${finding.max}`;
    case 'GROUP_NEEDS':
      return `Near-duplicates of one group (${items(finding.itemIds)}) need different numbers of experts: ${finding.needs.join(', ')}`;
    case 'LOCKED':
      return `The locked pair ${names.item(finding.itemId)} – ${names.expert(finding.expertId)} cannot stand: ${fault[finding.fault]}`;
    case 'COMBINATION':
      return [
        'Each rule can be kept alone, these together cannot',
        ...(finding.together.length > 0
          ? [`kept apart: ${finding.together.map((pair) => pair.map(names.expert).join(' / ')).join(', ')}`]
          : []),
        ...(finding.groups.length > 0 ? [`${counted(finding.groups.length, 'group')} of near-duplicates with the same experts`] : []),
        ...finding.short.map(({ itemId, by }) => `${names.item(itemId)} lacks ${counted(by, 'expert')}`),
        ...finding.underMin.map(({ expertId, by }) => `${names.expert(expertId)} is ${by} below the minimum load`),
      ].join('; ');
  }
};

/** The reason as a sentence; names come from the caller, who knows what the reader may see. */
export const findingWords = (finding: Finding, names: Names, language: WordsLanguage): string =>
  language === 'zh-CN' ? chinese(finding, names) : english(finding, names);
