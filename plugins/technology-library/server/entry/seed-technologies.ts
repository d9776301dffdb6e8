// The technologies of the demonstration's libraries: kinds that exist, names and figures that do not.
import type { SiteLevel, VersionContent } from '../../shared/version-content.ts';
import { emptyContent } from '../../shared/version-content.ts';

export interface DemoEntry {
  title: string;
  subject: string;
  level: 'KEY' | 'GENERAL' | 'PILOT';
  /** Key of a demo organisation, or the name of a holder that is not on the platform. */
  holder: string;
  stage: 'PENDING' | 'LISTED' | 'PROMOTING' | 'RE_EVALUATION' | 'SUSPENDED' | 'SUPERSEDED' | 'EXITED';
  /** Months since it came to the library. */
  age: number;
  settings: readonly SiteLevel[];
  summary: string;
  forWhom: string;
  fee: number;
  toAdopt: number;
  hours: number;
  cases: number;
}

const entry = (
  [title, subject, level, holder, stage, age]: readonly [string, string, DemoEntry['level'], string, DemoEntry['stage'], number],
  [summary, forWhom, settings]: readonly [string, string, readonly SiteLevel[]],
  [fee, toAdopt, hours, cases]: readonly [number, number, number, number],
): DemoEntry => ({ title, subject, level, holder, stage, age, summary, forWhom, settings, fee, toAdopt, hours, cases });

const primary = ['PRIMARY', 'SECONDARY'] as const;
const hospitals = ['SECONDARY', 'TERTIARY'] as const;

export const demoEntries: Readonly<Record<string, readonly DemoEntry[]>> = {
  association: [
    entry(
      ['县域胸痛患者院前心电传输与分流', 'cardio', 'KEY', 'institution-yun', 'PROMOTING', 37],
      ['救护车上完成心电图并传至县级胸痛单元，按路径分流。', '疑似急性冠脉综合征患者', primary],
      [60, 180_000, 24, 3_120],
    ),
    entry(
      ['免散瞳眼底照相筛查糖尿病视网膜病变', 'endocrine', 'KEY', 'enterprise', 'PROMOTING', 36],
      ['社区拍照、县级阅片，两周内反馈，可疑病例转诊。', '2 型糖尿病患者', primary],
      [40, 160_000, 16, 18_400],
    ),
    entry(
      ['家庭血压远程管理', 'cardio', 'GENERAL', 'institution', 'LISTED', 20],
      ['居民上传家庭血压，医生按路径调整用药。', '原发性高血压患者', ['PRIMARY']],
      [30, 30_000, 8, 8_450],
    ),
    entry(
      ['颈动脉斑块便携超声初筛', 'imaging', 'GENERAL', 'enterprise-hang', 'RE_EVALUATION', 26],
      ['经培训的社区医生用便携超声初筛，高风险者转诊。', '40 岁以上有危险因素者', primary],
      [55, 120_000, 40, 7_200],
    ),
    entry(
      ['尿微量白蛋白肌酐比床旁检测', 'diagnostics', 'GENERAL', 'enterprise-cheng', 'SUSPENDED', 34],
      ['门诊床旁检测，7 分钟出结果，用于早期肾损害筛查。', '糖尿病、高血压患者', primary],
      [28, 45_000, 6, 16_700],
    ),
    entry(
      ['单次血压达标随访管理', 'cardio', 'GENERAL', 'institution', 'SUPERSEDED', 38],
      ['按季度门诊血压随访管理高血压患者。', '原发性高血压患者', ['PRIMARY']],
      [20, 5_000, 4, 4_600],
    ),
    entry(
      ['红外乳腺扫描初筛', 'oncology', 'PILOT', '粤北红外设备厂', 'EXITED', 35],
      ['红外成像用于乳腺疾病初筛。', '适龄女性', ['PRIMARY']],
      [35, 60_000, 8, 2_100],
    ),
    entry(
      ['糖尿病足红外测温早期预警', 'endocrine', 'PILOT', 'enterprise-cheng', 'PENDING', 0],
      ['双足对应点温差超过阈值时提示，指导早期处置。', '有足病史或神经病变的糖尿病患者', primary],
      [35, 20_000, 6, 1_130],
    ),
  ],
  'association-delta': [
    entry(
      ['心脏康复八段锦运动处方', 'rehabilitation', 'GENERAL', 'institution-yun', 'PROMOTING', 24],
      ['以八段锦为主的中等强度运动处方，十二周一疗程。', '稳定性冠心病患者', primary],
      [45, 10_000, 16, 960],
    ),
    entry(
      ['超声心动图人工智能辅助测量', 'imaging', 'PILOT', 'enterprise-hang', 'LISTED', 8],
      ['自动测量左室射血分数和室壁厚度，供医师复核。', '需要心功能评价者', hospitals],
      [90, 260_000, 8, 5_300],
    ),
  ],
  'association-xiang': [
    entry(
      ['小儿推拿治疗功能性消化不良', 'tcm', 'GENERAL', 'institution-qing', 'PROMOTING', 22],
      ['六个手法组成的标准流程，两周一疗程。', '1 至 6 岁功能性消化不良儿童', ['PRIMARY']],
      [50, 3_000, 40, 5_400],
    ),
    entry(
      ['骨质疏松跟骨超声社区初筛', 'geriatrics', 'GENERAL', 'institution', 'LISTED', 12],
      ['跟骨定量超声初筛，高风险者转双能 X 线检查。', '绝经后女性及 65 岁以上男性', primary],
      [25, 50_000, 8, 9_300],
    ),
  ],
};

export const contentOf = (of: DemoEntry): VersionContent => {
  const source = '遴选申报材料';
  const figure = (label: string, value: string) => ({ label, value, source });
  return {
    ...emptyContent(),
    summary: of.summary,
    indications: of.forWhom,
    contraindications: '病情危重、需要立即处置者不适用。',
    settings: [...of.settings],
    conditions: {
      staff: '执业医师 1 名、护士 1 名，经培训考核合格',
      equipment: '按技术要求配备专用设备并定期校准',
      rooms: '独立诊室一间，不少于 10 平方米',
      qualifications: '具备相应诊疗科目',
    },
    steps: '一、登记与知情告知；二、按流程检查或治疗；三、记录结果并上传；四、异常者转诊；五、随访。',
    training: { need: '集中理论学习与带教操作，考核合格后开展', hours: of.hours },
    evidence: {
      safety: { text: '应用期间未报告严重不良事件。', figures: [figure('一般不良反应发生率', '0.3%')] },
      effectiveness: { text: of.summary, figures: [] },
      economy: { text: '与常规路径相比，单例总费用下降。', figures: [figure('单次费用', `${of.fee} 元`)] },
      maturity: { text: '已在多家机构稳定应用。', figures: [figure('累计应用例数', `${of.cases} 例`)] },
      suitability: { text: '流程标准化，基层可掌握。', figures: [] },
    },
    price: { text: '按当地医疗服务价格执行', perCase: of.fee, toAdopt: of.toAdopt, toAdoptText: '含设备、耗材与培训' },
    property: '知识产权归持有方所有，应用单位按合作协议使用。',
    contact: { name: '推广联系人', phone: '', email: '' },
  };
};
