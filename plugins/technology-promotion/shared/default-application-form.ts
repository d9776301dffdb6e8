import type { FormDefinition, FormField } from '@xinglin/kernel/shared/forms/definition';

const field = (key: string, type: FormField['type'], label: string, more: Partial<FormField> = {}): FormField => ({
  key,
  type,
  label,
  required: true,
  blind: false,
  ...more,
});

const options = (...pairs: readonly [value: string, label: string][]) => pairs.map(([value, label]) => ({ value, label }));

/**
 * The application form 申报表 a new call starts with: 技术范围 and 技术属性 (安全、有效、经济、成熟、适宜推广) of 技术准入
 * (drafting note of 卫生健康技术创新成果推广应用指南), registration with its expiry, years in use, and rights.
 */
export const defaultApplicationForm: FormDefinition = {
  sections: [
    {
      key: 'basics',
      title: '技术基本信息',
      fields: [
        field('summary', 'longText', '技术简介', {
          maxLength: 1_000,
          help: '说明解决什么问题、用什么方法、达到什么效果。评审专家会看到，请不要写出单位名称。',
        }),
        field('kind', 'choice', '技术类型', {
          options: options(
            ['prevention', '预防与健康管理'],
            ['screening', '筛查与诊断'],
            ['treatment', '治疗'],
            ['rehabilitation', '康复与护理'],
            ['testing', '检验检测'],
            ['information', '信息化与人工智能'],
            ['management', '质量与管理'],
          ),
        }),
        field('settings', 'choices', '适用机构', {
          options: options(
            ['tertiary', '三级医院'],
            ['secondary', '二级医院'],
            ['community', '社区卫生服务中心'],
            ['township', '乡镇卫生院'],
            ['publicHealth', '专业公共卫生机构'],
            ['other', '其他'],
          ),
        }),
        field('indications', 'longText', '适用人群与适应证', { maxLength: 1_000 }),
        field('procedure', 'longText', '技术要点与操作流程', { maxLength: 5_000 }),
      ],
    },
    {
      key: 'safety',
      title: '安全性',
      fields: [
        field('safetyEvidence', 'longText', '安全性证据', { maxLength: 3_000, help: '不良事件类型、发生率及来源。' }),
        field('adverseRate', 'number', '不良事件发生率', { required: false, unit: '%', min: 0, max: 100, decimals: 2 }),
        field('safetyFiles', 'file', '安全性证明材料', { maxFiles: 5 }),
      ],
    },
    {
      key: 'effectiveness',
      title: '有效性',
      fields: [
        field('effectEvidence', 'longText', '有效性证据', { maxLength: 3_000, help: '研究设计、例数、主要结局与对照。' }),
        field('evidenceLevel', 'choice', '最高证据等级', {
          options: options(
            ['review', '系统评价或荟萃分析'],
            ['trial', '随机对照试验'],
            ['cohort', '队列或病例对照研究'],
            ['series', '病例系列'],
            ['consensus', '专家共识'],
          ),
        }),
        field('effectFiles', 'file', '有效性证明材料', { maxFiles: 5 }),
      ],
    },
    {
      key: 'economy',
      title: '经济性',
      fields: [
        field('cost', 'longText', '费用与成本', { maxLength: 2_000, help: '单次费用、设备与耗材投入，以及与现有技术的比较。' }),
        field('feePerCase', 'number', '单次费用', { required: false, unit: '元', min: 0, max: 10_000_000, decimals: 2 }),
      ],
    },
    {
      key: 'maturity',
      title: '成熟度',
      fields: [
        field('yearsInUse', 'number', '应用年限', { unit: '年', min: 0, max: 100, decimals: 1 }),
        field('cases', 'number', '累计应用例数', { unit: '例', min: 0, max: 100_000_000, decimals: 0 }),
        field('usedAt', 'table', '应用单位', {
          maxRows: 30,
          blind: true,
          columns: [
            { key: 'name', type: 'text', label: '单位名称', required: true, maxLength: 100 },
            { key: 'since', type: 'date', label: '开始应用日期', required: true },
            { key: 'cases', type: 'number', label: '应用例数', required: false, unit: '例', min: 0, decimals: 0 },
          ],
        }),
      ],
    },
    {
      key: 'suitability',
      title: '推广适宜性',
      fields: [
        field('conditions', 'longText', '推广应用的条件', { maxLength: 2_000, help: '对人员资质、设备、场地和管理的要求。' }),
        field('training', 'longText', '培训安排', { maxLength: 2_000, help: '培训对象、学时、方式与考核。' }),
      ],
    },
    {
      key: 'registration',
      title: '产品注册与知识产权',
      fields: [
        field('involvesProduct', 'yesNo', '是否涉及药品、医疗器械等产品'),
        field('registrations', 'table', '注册证或备案凭证', {
          maxRows: 20,
          visibleWhen: { field: 'involvesProduct', equals: true },
          blind: true,
          columns: [
            { key: 'number', type: 'text', label: '注册证号或备案号', required: true, maxLength: 60 },
            { key: 'product', type: 'text', label: '产品名称', required: true, maxLength: 100 },
            { key: 'validUntil', type: 'date', label: '有效期至', required: true },
          ],
        }),
        field('property', 'longText', '知识产权归属', {
          maxLength: 2_000,
          blind: true,
          help: '专利、软件著作权及权利人；如有争议请说明。',
        }),
      ],
    },
    {
      key: 'applicant',
      title: '申报单位',
      hint: '双盲评审时，本部分不提供给评审专家。',
      fields: [
        field('forProfit', 'yesNo', '申报单位是否为营利性机构', { blind: true }),
        field('contactPerson', 'text', '联系人', { blind: true, maxLength: 50 }),
        field('contactPhone', 'text', '联系电话', { blind: true, maxLength: 30 }),
        field('team', 'longText', '主要完成人', { blind: true, maxLength: 1_000, help: '姓名、单位、职称，按贡献排序。' }),
      ],
    },
  ],
};
