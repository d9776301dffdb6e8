import type { CriteriaDefinition, Criterion } from '@xinglin/kernel/shared/forms/criteria';

const anchors = (worst: string, middle: string, best: string) => [
  { value: 0, text: worst },
  { value: 5, text: middle },
  { value: 10, text: best },
];

const criterion = (
  key: string,
  label: string,
  weight: number,
  guidance: string,
  words: [string, string, string],
  more: Partial<Criterion> = {},
): Criterion => ({
  key,
  label,
  guidance,
  weight,
  scale: { min: 0, max: 10, step: 0.5 },
  anchors: anchors(...words),
  allowNA: false,
  isVeto: false,
  isIndependent: false,
  ...more,
});

/**
 * The review form 评审表 a new round starts with: the five attributes of 技术准入, novelty, and what is reported beside the
 * total. The weights are a starting point of ours, not a published rule.
 */
export const defaultReviewForm: CriteriaDefinition = {
  criteria: [
    criterion('safety', '安全性', 25, '不良事件的严重程度、发生率和可控性。', [
      '证据不足，风险不明',
      '有一般证据，风险可控',
      '证据充分，风险低且可控',
    ]),
    criterion('effectiveness', '有效性', 25, '主要结局的改善程度和证据质量。', [
      '无可信证据',
      '有效，证据等级一般',
      '效果明确，证据等级高',
    ]),
    criterion('economy', '经济性', 15, '与现有技术相比的费用与成本。', ['费用明显偏高', '费用相当', '费用更低或明显节约'], {
      allowNA: true,
    }),
    criterion('maturity', '成熟度', 15, '应用年限、例数和流程的标准化程度。', ['尚在探索', '已有一定应用', '应用广泛，流程规范']),
    criterion('suitability', '推广适宜性', 15, '对人员、设备和场地的要求是否与推广对象相称。', [
      '难以推广',
      '需要较多支持',
      '易学易用，适合基层',
    ]),
    criterion('novelty', '先进性', 5, '与同类技术相比的进步。', ['无明显进步', '有改进', '明显领先']),
    criterion('redLine', '一票否决：存在安全或伦理红线', 0, '存在未解决的重大安全隐患或伦理问题时否决。', ['否决', '存疑', '无此问题'], {
      isVeto: true,
      scale: { min: 0, max: 1, step: 1 },
      anchors: [
        { value: 0, text: '存在，否决' },
        { value: 1, text: '不存在' },
      ],
    }),
    criterion('familiarity', '对本领域的熟悉程度（不计总分）', 0, '只用于说明意见的把握程度。', ['不熟悉', '一般', '熟悉'], {
      isIndependent: true,
    }),
  ],
};
