// What the demonstration's organisations have when they first appear: addresses, departments, licences, and
// what waits for the platform's officers.

export interface DemoLicence {
  kind: string;
  number: string;
  issuer: string;
  /** Days from the day of seeding: the demonstration always has one that runs out soon. */
  expiresInDays: number | null;
}

export interface DemoFacts {
  address: string;
  contactName: string;
  contactPhone: string;
  departments: readonly string[];
  licences: readonly DemoLicence[];
}

const licence = (kind: string, number: string, issuer: string, expiresInDays: number | null): DemoLicence => ({
  kind,
  number,
  issuer,
  expiresInDays,
});

export const demoFacts: Readonly<Record<string, DemoFacts>> = {
  association: {
    address: '广州市越秀区东风东路 753 号',
    contactName: '张蕙',
    contactPhone: '020-37600001',
    departments: ['秘书处', '技术推广部', '专家委员会'],
    licences: [licence('social-organisation', '粤社证字第 44000012 号', '广东省民政厅', 21)],
  },
  enterprise: {
    address: '广州市黄埔区科学城开源大道 11 号',
    contactName: '陈可',
    contactPhone: '020-82110002',
    departments: ['质量部', '注册部', '研发部'],
    licences: [
      licence('business-licence', '91440101MA0QN20261', '广州市黄埔区市场监督管理局', null),
      licence('medical-device-production', '粤药监械生产许 20260117 号', '广东省药品监督管理局', 45),
    ],
  },
  institution: {
    address: '广州市天河区华就路 23 号',
    contactName: '林月',
    contactPhone: '020-38260003',
    departments: ['全科诊室', '健康管理科', '公共卫生科'],
    licences: [licence('medical-institution', 'PDY10026444010611A1002', '广州市天河区卫生健康局', 400)],
  },
  agency: {
    address: '广州市萝岗区神舟路 8 号',
    contactName: '周衡',
    contactPhone: '020-32290004',
    departments: ['检测部', '认证部'],
    licences: [licence('laboratory-accreditation', 'CNAS L20264', '中国合格评定国家认可委员会', 200)],
  },
};

export interface DemoApplication {
  /** Opens the application on the public page; a demonstration has no secrets. */
  trackingCode: string;
  kind: 'association' | 'enterprise' | 'institution' | 'agency';
  name: string;
  creditCode: string;
  region: string;
  address: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  licenceNumber: string | null;
  note: string | null;
  /** What the operator asked for; such an application is back with its applicant. */
  reviewNote: string | null;
}

export const demoApplications: readonly DemoApplication[] = [
  {
    trackingCode: 'DEMAA-22222-33333-44444',
    kind: 'enterprise',
    name: '深圳市百草智检科技有限公司',
    creditCode: '91440300MA5GT20266',
    region: '44',
    address: '深圳市南山区高新南七道 16 号',
    contactName: '许知微',
    contactEmail: 'xu.zhiwei@demo.invalid',
    contactPhone: '0755-86660011',
    licenceNumber: '粤深药监械经营备 20260088 号',
    note: '希望参与快速检测技术的推广项目。',
    reviewNote: null,
  },
  {
    trackingCode: 'DEMBB-55555-66666-77777',
    kind: 'institution',
    name: '佛山市禅城区祖庙街道社区卫生服务中心',
    creditCode: '12440604MB2C260889',
    region: '44',
    address: '佛山市禅城区建新路 30 号',
    contactName: '梁静',
    contactEmail: 'liang.jing@demo.invalid',
    contactPhone: '0757-82220022',
    licenceNumber: null,
    note: null,
    reviewNote: '请补充医疗机构执业许可证号，并核对机构全称。',
  },
];

/** An invitation that nobody has answered yet. */
export const demoInvitation = { organisation: 'association', name: '苏木', email: 'su.mu@demo.invalid', role: 'any/staff' } as const;
