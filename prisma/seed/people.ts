// The named people of the demonstration, used by the README, the choose-a-person page and the tests.
import { demoExperts, moreOrganisations, morePeople } from './more-people.ts';

export interface DemoOrganisation {
  key: string;
  id: string;
  kind: 'association' | 'enterprise' | 'institution' | 'agency' | 'platform';
  name: string;
  shortName: string;
  creditCode: string | null;
  region: string | null;
}

/** Fixed ids, so that links of one demonstration work in the next. */
const organisationId = (n: number) => `00000000-0000-7000-8000-0000000000${n.toString(16).padStart(2, '0')}`;

export const demoOrganisations: readonly DemoOrganisation[] = [
  { key: 'platform', id: organisationId(0), kind: 'platform', name: '杏林平台运营', shortName: '杏林平台', creditCode: null, region: null },
  {
    key: 'association',
    id: organisationId(0x11),
    kind: 'association',
    name: '岭南卫生健康技术推广协会',
    shortName: '岭南推广协会',
    creditCode: '51440000MJL202601B',
    region: '44',
  },
  {
    key: 'enterprise',
    id: organisationId(0x21),
    kind: 'enterprise',
    name: '广州青囊精准医学科技有限公司',
    shortName: '青囊精准',
    creditCode: '91440101MA0QN20261',
    region: '44',
  },
  {
    key: 'institution',
    id: organisationId(0x31),
    kind: 'institution',
    name: '珠江新城社区卫生服务中心',
    shortName: '珠江社卫',
    creditCode: '12440106MB2Q31026J',
    region: '44',
  },
  {
    key: 'agency',
    id: organisationId(0x41),
    kind: 'agency',
    name: '华南医药质量检测认证中心',
    shortName: '华南质检',
    creditCode: '52440000MJL104102T',
    region: '44',
  },
  ...moreOrganisations,
];

export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  title: string;
  /** Organisation and the built-in roles held there. */
  memberships: readonly { organisation: string; roles: readonly string[]; department?: string }[];
  /** One of many: the sign-in page keeps her behind a fold. */
  further?: boolean;
}

const at = (organisation: string, ...roles: string[]) => ({ organisation, roles });
const within = (organisation: string, department: string, ...roles: string[]) => ({ organisation, department, roles });

export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'system-officer',
    name: '罗启明',
    email: 'luo.qiming@demo.invalid',
    title: '系统管理员',
    memberships: [at('platform', 'platform/system-officer')],
  },
  {
    key: 'security-officer',
    name: '沈安',
    email: 'shen.an@demo.invalid',
    title: '安全管理员',
    memberships: [at('platform', 'platform/security-officer')],
  },
  {
    key: 'audit-officer',
    name: '方鉴',
    email: 'fang.jian@demo.invalid',
    title: '审计管理员',
    memberships: [at('platform', 'platform/audit-officer')],
  },
  {
    key: 'zhang-hui',
    name: '张蕙',
    email: 'zhang.hui@demo.invalid',
    title: '秘书长',
    memberships: [within('association', '秘书处', 'any/administrator')],
  },
  {
    key: 'li-wen',
    name: '李文',
    email: 'li.wen@demo.invalid',
    title: '项目秘书',
    memberships: [within('association', '技术推广部', 'any/staff')],
  },
  {
    key: 'chen-ke',
    name: '陈可',
    email: 'chen.ke@demo.invalid',
    title: '质量负责人',
    memberships: [within('enterprise', '质量部', 'any/administrator')],
  },
  {
    key: 'wu-tong',
    name: '吴桐',
    email: 'wu.tong@demo.invalid',
    title: '注册专员',
    memberships: [within('enterprise', '注册部', 'any/staff'), at('association', 'any/reader')],
  },
  { key: 'lin-yue', name: '林月', email: 'lin.yue@demo.invalid', title: '中心主任', memberships: [at('institution', 'any/administrator')] },
  {
    key: 'he-xin',
    name: '何欣',
    email: 'he.xin@demo.invalid',
    title: '健康管理师',
    memberships: [within('institution', '健康管理科', 'any/staff')],
  },
  {
    key: 'zhou-heng',
    name: '周衡',
    email: 'zhou.heng@demo.invalid',
    title: '检测部主任',
    memberships: [within('agency', '检测部', 'any/administrator')],
  },
  ...morePeople,
  ...demoExperts.map(({ key, name, title, employer, associations, further }) => ({
    key,
    name,
    email: `${key.replace('-', '.')}@demo.invalid`,
    title: `${title} · ${employer}`,
    memberships: associations.map((organisation) => at(organisation, 'association/expert')),
    further,
  })),
];
