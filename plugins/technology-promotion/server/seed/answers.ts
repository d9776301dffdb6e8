import { redact } from '@xinglin/kernel/shared/forms/redact';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { defaultApplicationForm } from '../../shared/default-application-form.ts';
import type { DemoTechnology } from './technologies.ts';

/** Where it is used besides; invented. */
const users = ['云溪县人民医院', '凤鸣区社区卫生服务中心', '青梧市中医院', '浏河区人民医院'];
const levels = ['trial', 'cohort', 'series', 'review', 'trial'];

/** The application form filled in, and its copy for blind review. */
export const answersOf = (technology: DemoTechnology, at: number, files: Readonly<Record<string, string[]>> = {}) => {
  const organisation = demoOrganisations.find(({ key }) => key === technology.applicant);
  const { title, kind, summary, people, years, cases, fee } = technology;
  const rate = Number((0.2 + (at % 7) * 0.15).toFixed(2));
  const product = ['testing', 'information', 'screening'].includes(kind);
  const answers: Record<string, unknown> = {
    summary,
    kind,
    settings: ['secondary', 'community', 'township'].slice(at % 2),
    indications: `${people}。不适用于急危重症及不能配合者。`,
    procedure: `一、筛选适用对象并签署知情同意书；二、按操作规程实施“${title}”；三、当日记录结果并告知；四、按随访计划复查，异常者转诊。`,
    safetyEvidence: `应用期间不良事件发生率 ${rate}%，均为轻度，未见严重不良事件；设有上报和停用流程。`,
    adverseRate: rate,
    effectEvidence: `${summary}数据来自本单位 ${Math.min(cases, 1200)} 例的前瞻性观察，并设有常规做法对照。`,
    evidenceLevel: levels[at % levels.length],
    cost:
      fee > 0
        ? `单次费用 ${fee} 元，较现有做法${at % 3 === 0 ? '相当' : '下降约两成'}；一次性设备投入不高于 8 万元。`
        : '不另收费，利用现有人员和设备。',
    feePerCase: fee,
    yearsInUse: years,
    cases,
    usedAt: users
      .slice(0, 1 + (at % 3))
      .map((name, order) => ({ name, since: `202${2 + order}-03-01`, cases: Math.round(cases / (3 + order)) })),
    conditions: '一名经培训合格的医师或护士，常规诊室即可开展；设备须在检定有效期内。',
    training: '两天理论与操作培训，跟岗五例并考核合格后独立开展。',
    involvesProduct: product,
    ...(product
      ? {
          registrations: [
            { number: `示械注准 2023${String(2210000 + at)}`, product: `${title.slice(0, 8)}配套设备`, validUntil: '2028-06-30' },
          ],
        }
      : {}),
    property: `知识产权归${organisation?.name ?? ''}所有，无争议。`,
    forProfit: organisation?.kind === 'enterprise',
    contactPerson: '科教科',
    contactPhone: '020-00000000',
    team: `${organisation?.name ?? ''}项目组`,
    ...files,
  };
  return { answers, blindAnswers: redact(defaultApplicationForm, answers) };
};
