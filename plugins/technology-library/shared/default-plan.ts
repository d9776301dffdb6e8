import type { PlanTemplate } from './plan-content.ts';

/** The plan an association starts from, until it has templates of its own. */
export const defaultPlanTemplate: PlanTemplate = {
  background: '“{technology}”已列入技术库，具备向基层推广的条件。为使更多医疗卫生机构规范应用该技术，制定本方案。',
  goals: '在{regions}建成不少于 {sites} 家应用单位，其中半数以上进入常规应用；应用过程安全可控，数据可追溯。',
  scope: '面向{regions}符合条件的医疗卫生机构，优先支持基层医疗卫生机构。应用单位须通过条件评估并签订三方合作协议。',
  methods: [
    { method: 'DEMONSTRATION', times: 1, note: '遴选基础好的单位建设示范点，形成可复制的流程和材料。' },
    { method: 'TRAINING', times: 4, note: '分批开展理论与操作培训，考核合格者颁发证书。' },
    { method: 'CLINICAL_TEACHING', times: 6, note: '专家到现场带教，指导首批病例。' },
  ],
  steps: [
    { name: '前期准备', responsible: '推广协会', outcome: '完成应用单位条件评估和差距整改', from: 0, to: 15 },
    { name: '签订协议', responsible: '推广协会、技术持有方、应用单位', outcome: '三方合作协议生效', from: 10, to: 25 },
    { name: '培训与带教', responsible: '技术持有方', outcome: '操作人员考核合格', from: 20, to: 50 },
    { name: '试用', responsible: '应用单位', outcome: '完成首批病例并总结', from: 40, to: 70 },
    { name: '常规应用', responsible: '应用单位', outcome: '纳入日常诊疗服务', from: 60, to: 95 },
    { name: '评估与总结', responsible: '推广协会', outcome: '形成评估报告', from: 90, to: 100 },
  ],
  organisation:
    '推广协会设项目负责人，统筹进度、经费和质量；技术持有方提供培训、带教和技术支持；应用单位明确分管领导、科室负责人和联络员。',
  budget: [
    { item: '培训与带教', amount: 60_000, source: '推广专项经费' },
    { item: '督导与评估', amount: 30_000, source: '推广专项经费' },
  ],
  indicators: [
    { name: '应用单位数', target: '不少于 {sites} 家' },
    { name: '常规应用率', target: '不低于 50%' },
    { name: '培训考核合格率', target: '不低于 90%' },
    { name: '严重不良事件', target: '0 起' },
  ],
  risks: [
    { risk: '应用单位人员变动影响连续应用', measure: '每家单位培训不少于 2 人，建立替补和复训安排' },
    { risk: '设备或耗材供应不稳定', measure: '在协议中约定供应与维护责任，出现短缺及时报告' },
  ],
};
