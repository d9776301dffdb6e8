import type { CriteriaDefinition, FormDefinition } from '../forms/types.ts';

type Say = (zh: string, en: string) => string;

export const applicationForm = (say: Say): FormDefinition => ({
  sections: [
    {
      key: 'technology',
      title: say('技术', 'Technology'),
      fields: [
        { key: 'title', type: 'text', label: say('技术名称', 'Name'), required: true, blind: false, maxLength: 60 },
        { key: 'team', type: 'longText', label: say('技术团队', 'Team'), required: true, blind: true, maxLength: 500 },
        {
          key: 'kind',
          type: 'choice',
          label: say('技术类别', 'Kind'),
          required: true,
          blind: false,
          options: [
            { value: 'device', label: say('医疗器械', 'Device') },
            { value: 'method', label: say('诊疗方法', 'Method') },
          ],
        },
        {
          key: 'registration',
          type: 'text',
          label: say('注册证编号', 'Registration number'),
          clause: say('《征集办法》第七条', 'Rules, article 7'),
          required: true,
          blind: false,
          visibleWhen: { field: 'kind', equals: 'device' },
        },
      ],
    },
    {
      key: 'use',
      title: say('应用情况', 'Use'),
      fields: [
        {
          key: 'years',
          type: 'number',
          label: say('应用年限', 'Years in use'),
          unit: say('年', 'years'),
          decimals: 0,
          required: true,
          blind: false,
        },
        { key: 'published', type: 'yesNo', label: say('已发表论文', 'Published'), required: false, blind: false },
        {
          key: 'sites',
          type: 'table',
          label: say('应用单位', 'Where it is used'),
          required: false,
          blind: true,
          columns: [
            { key: 'name', type: 'text', label: say('单位', 'Organisation'), required: true },
            { key: 'cases', type: 'number', label: say('例数', 'Cases'), required: false, decimals: 0 },
            { key: 'since', type: 'date', label: say('开始日期', 'Since'), required: false },
          ],
        },
      ],
    },
  ],
});

export const applicationAnswers = (say: Say) => ({
  title: say('冠脉 OCT 引导介入治疗', 'OCT-guided coronary intervention'),
  team: say('心内科介入团队\n五名医师', 'Interventional team\nfive physicians'),
  kind: 'device',
  registration: 'CN-20263070001',
  years: 3,
  sites: [
    { name: say('浙江省人民医院', 'Zhejiang People’s Hospital'), cases: 1240, since: '2023-04-01' },
    { name: say('县人民医院', 'County hospital'), cases: 86 },
  ],
});

export const reviewForm = (say: Say): CriteriaDefinition => ({
  criteria: [
    {
      key: 'safety',
      label: say('安全性', 'Safety'),
      guidance: say('依据不良事件和对照资料', 'By adverse events and comparisons'),
      weight: 40,
      scale: { min: 1, max: 5, step: 1 },
      anchors: [
        { value: 1, text: say('不可接受', 'unacceptable') },
        { value: 3, text: say('与现有技术相当', 'as today’s') },
        { value: 5, text: say('明显更安全', 'clearly safer') },
      ],
      allowNA: false,
      isVeto: true,
      isIndependent: false,
    },
    {
      key: 'economy',
      label: say('经济性', 'Economy'),
      weight: 60,
      scale: { min: 0, max: 100, step: 0.5 },
      anchors: [{ value: 60, text: say('成本与现有技术相当', 'costs as much as today') }],
      allowNA: true,
      isVeto: false,
      isIndependent: false,
    },
  ],
});
