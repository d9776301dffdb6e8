// The terms of a three-party agreement 三方合作协议, by heading. An association without a template of its own begins with these.

export interface Term {
  key: string;
  heading: string;
  text: string;
}

export interface TermParties {
  association: string;
  holder: string;
  site: string;
  technology: string;
}

/** `{association}`, `{holder}`, `{site}` and `{technology}` stand for the names of those the agreement is made between. */
export const defaultTerms: readonly Term[] = [
  {
    key: 'scope',
    heading: '合作内容',
    text: '三方就《{technology}》在丙方的推广应用开展合作。甲方组织推广并跟踪应用，乙方提供技术和支持，丙方按照适用范围和操作规范应用该技术。',
  },
  {
    key: 'duties',
    heading: '各方权利义务',
    text: '甲方（{association}）：组织条件评估、培训和督导，汇总并核实应用数据，协调处理问题。\n乙方（{holder}）：提供现行技术版本的全部资料，培训人员，解答疑问；证照变化、技术更新和安全信息应当在五个工作日内告知甲方和丙方。\n丙方（{site}）：配备所需人员、设备和场地，按照规范应用，如实记录和报告；未经乙方同意，不得向第三方转让该技术。',
  },
  {
    key: 'property',
    heading: '知识产权',
    text: '该技术已有的知识产权归乙方所有，不因本协议转移。应用过程中共同形成的成果，由参与各方另行书面约定归属；没有约定的，按照实际贡献共有。发表论文、申报奖项应当注明各方贡献。',
  },
  {
    key: 'confidence',
    heading: '保密',
    text: '各方对因合作知悉的他方技术秘密、经营信息和个人信息承担保密义务，期限为本协议终止后三年。患者信息不得以可识别个人的形式提供给其他各方。',
  },
  {
    key: 'fees',
    heading: '费用',
    text: '推广活动由甲方按照推广方案承担组织费用。技术资料、培训和耗材的费用及其支付方式，按照各方确认的价格单执行；没有列明的，不得收取。',
  },
  {
    key: 'reports',
    heading: '数据与报告',
    text: '丙方应当按照甲方规定的表式和时限报送应用数据，不良事件应当在知悉后二十四小时内报告。各单位的原始数据不向乙方提供；对外公布的汇总数据应当包含五家以上单位，或者取得该单位书面同意。',
  },
  {
    key: 'term',
    heading: '期限',
    text: '本协议自各方签署完毕且到达起始日之日起生效，至截止日止。需要续签的，各方应当在期满六十日前提出。变更本协议，应当由各方签署补充协议。',
  },
  {
    key: 'termination',
    heading: '终止',
    text: '有下列情形之一的，甲方可以终止本协议：各方协商一致；一方严重违约，经催告后三十日内未改正；丙方停止应用；该技术退出技术库；不可抗力。该技术暂停推广期间，丙方应当按照甲方通知处理正在开展的应用。',
  },
  {
    key: 'disputes',
    heading: '争议',
    text: '因本协议发生的争议，各方应当协商解决；协商不成的，提交甲方所在地有管辖权的人民法院处理。',
  },
];

/** The terms with the names in their places. */
export const termsFor = (terms: readonly Term[], parties: TermParties): Term[] =>
  terms.map(({ key, heading, text }) => ({
    key,
    heading,
    text: text.replace(/\{(association|holder|site|technology)\}/g, (_whole, name: keyof TermParties) => parties[name]),
  }));

export interface TermChange {
  key: string;
  heading: string;
  change: 'ADDED' | 'CHANGED' | 'REMOVED';
}

/** What one set of terms says otherwise than another, by heading. */
export const changedTerms = (before: readonly Term[], after: readonly Term[]): TermChange[] => {
  const earlier = new Map(before.map((term) => [term.key, term]));
  const later = new Set(after.map(({ key }) => key));
  const kept = after.flatMap(({ key, heading, text }): TermChange[] => {
    const was = earlier.get(key);
    if (!was) return [{ key, heading, change: 'ADDED' }];
    return was.heading === heading && was.text === text ? [] : [{ key, heading, change: 'CHANGED' }];
  });
  const gone = before.filter(({ key }) => !later.has(key)).map(({ key, heading }) => ({ key, heading, change: 'REMOVED' as const }));
  return [...kept, ...gone];
};
