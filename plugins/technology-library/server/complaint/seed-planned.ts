// What is complained of in the demonstration; days count from today.

interface Step {
  act: string;
  day: number;
  by: string;
  note?: string;
  to?: string;
}

export interface Planned {
  channel: string;
  category: string;
  title: string;
  description: string;
  received: number;
  occurred: number | null;
  who: { name: string; contact: string; organisation: string } | null;
  about: 'entry' | 'project' | 'site';
  handler: string | null;
  verdict: string | null;
  findings: string;
  measures: string;
  answer: string;
  rejection: readonly [code: string, words: string] | null;
  steps: readonly Step[];
}

const open = { handler: null, verdict: null, findings: '', measures: '', answer: '', rejection: null };
const accept = (day: number): Step => ({ act: 'accept', day, by: 'zhang-hui', to: 'ACCEPTED' });
const investigate = (day: number): Step => ({ act: 'investigate', day, by: 'li-wen', to: 'INVESTIGATING' });
const answer = (day: number, note = ''): Step => ({ act: 'answer', day, by: 'li-wen', note, to: 'ANSWERED' });
const close = (day: number): Step => ({ act: 'close', day, by: 'zhang-hui', to: 'CLOSED' });

export const plannedComplaints: readonly Planned[] = [
  {
    ...{ channel: 'PHONE', category: 'CHARGES', received: -3, occurred: -9, about: 'site', ...open },
    title: '反映检查收费高于公示价格',
    description: '来电人称在该单位接受检查时，收费单上的项目价格高于候诊区公示的价格，要求核实并退还差额。',
    who: { name: '周志远', contact: '138****0001', organisation: '' },
    steps: [],
  },
  {
    ...{ channel: 'LETTER', category: 'QUALITY', received: -10, occurred: -20, about: 'site', ...open },
    title: '反映检查前没有询问病史',
    description: '来信称操作人员未询问病史和用药情况即开始检查，担心操作不符合技术规范。',
    who: null,
    steps: [],
  },
  {
    ...{ channel: 'MAIL', category: 'PROPERTY', received: -12, occurred: null, about: 'entry', ...open },
    title: '对培训材料署名提出异议',
    description: '来信单位认为培训材料中的操作图片由其提供，材料没有注明来源，要求更正署名。',
    who: { name: '宋立新', contact: 'songlx@demo.invalid', organisation: '南粤中医药研究院' },
    handler: 'li-wen',
    steps: [accept(-8)],
  },
  {
    ...{ channel: 'AUTHORITY', category: 'SAFETY', received: -66, occurred: -75, about: 'site', ...open },
    title: '反映检查后不适处置不及时',
    description: '主管部门转来信件，反映检查后出现不适，当班人员未按流程处置和登记。',
    who: { name: '何秀兰', contact: '139****0002', organisation: '' },
    handler: 'li-wen',
    steps: [accept(-62), investigate(-50)],
  },
  {
    ...{ channel: 'VISIT', category: 'CONDUCT', received: -40, occurred: -45, about: 'project', rejection: null },
    title: '反映培训名额分配不公开',
    description: '来访人称本期培训名额分配没有公开标准，部分报名单位未收到结果通知。',
    who: { name: '梁国强', contact: '137****0003', organisation: '惠州市第二康复医院' },
    ...{ handler: 'li-wen', verdict: 'PARTLY' },
    findings: '名额按报名先后和区域平衡确定，标准写在活动方案中，但没有在通知里公布；三家未入选单位确未收到结果。',
    measures: '在报名通知中写明名额标准；结果在三个工作日内逐一告知。',
    answer: '名额分配有标准，但没有事先公布，结果告知不完整。已补发通知，今后报名通知将写明标准。',
    steps: [accept(-36), investigate(-34), answer(-6)],
  },
  {
    ...{ channel: 'PORTAL', category: 'QUALITY', received: -120, occurred: -130, about: 'site', rejection: null },
    title: '反映随访没有按约定进行',
    description: '投诉人称检查提示异常后没有接到约定的随访，也没有得到转诊建议。',
    who: { name: '许文静', contact: '136****0004', organisation: '' },
    ...{ handler: 'li-wen', verdict: 'SUBSTANTIATED' },
    findings: '该单位随访人员调岗后无人接手，四周内的随访没有做。',
    measures: '该单位指定随访责任人并补做随访；下次督导核查。',
    answer: '情况属实，随访已补做，并已指定专人负责。',
    steps: [accept(-116), investigate(-112), answer(-90), close(-84)],
  },
  {
    ...{ channel: 'MAIL', category: 'OTHER', received: -50, occurred: null, about: 'project', ...open },
    title: '反映门诊停车不便',
    description: '来信反映到该单位就诊停车困难，要求协调解决。',
    who: null,
    rejection: ['NOT_OURS', '停车由医疗机构和属地管理，不属于技术推广工作，已告知向该机构反映。'],
    steps: [
      {
        act: 'reject',
        day: -46,
        by: 'zhang-hui',
        note: '停车由医疗机构和属地管理，不属于技术推广工作，已告知向该机构反映。',
        to: 'REJECTED',
      },
    ],
  },
  {
    ...{ channel: 'PHONE', category: 'CHARGES', received: -100, occurred: -105, about: 'site', rejection: null },
    title: '反映判读费用另行收取',
    description: '来电人称判读被另行收费，与宣传的一次性收费不一致。',
    who: { name: '郑美华', contact: '135****0005', organisation: '' },
    ...{ handler: 'li-wen', verdict: 'UNSUBSTANTIATED' },
    findings: '收费单与当地价格目录一致，判读单列符合规定。',
    measures: '',
    answer: '经核实，收费符合当地价格目录，判读按规定单列。',
    steps: [
      accept(-96),
      investigate(-94),
      answer(-70),
      close(-66),
      { act: 'reopen', day: -12, by: 'zhang-hui', note: '投诉人提供了新的宣传单照片，写明“一次性收费”，需要重新核实。', to: 'ACCEPTED' },
    ],
  },
];
