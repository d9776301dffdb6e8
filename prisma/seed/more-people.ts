// The second row of the demonstration: two more associations, more applicants, and the experts who review for them.
import type { DemoOrganisation, DemoPerson } from './people.ts';

const organisationId = (n: number) => `00000000-0000-7000-8000-0000000000${n.toString(16).padStart(2, '0')}`;
const organisation = (
  key: string,
  n: number,
  kind: DemoOrganisation['kind'],
  name: string,
  shortName: string,
  creditCode: string,
  region = '44',
): DemoOrganisation => ({ key, id: organisationId(n), kind, name, shortName, creditCode, region });

export const moreOrganisations: readonly DemoOrganisation[] = [
  organisation('association-delta', 0x12, 'association', '珠江口医学技术促进会', '珠江口促进会', '51440000MJL202602E'),
  organisation('association-xiang', 0x13, 'association', '湘水基层卫生技术协会', '湘水卫生协会', '51430000MJL202603D', '43'),
  organisation('enterprise-hang', 0x22, 'enterprise', '深圳市杏帆智能影像科技有限公司', '杏帆智影', '91440300MA5HF2026K'),
  organisation('enterprise-cheng', 0x23, 'enterprise', '珠海市澄波生物检测有限公司', '澄波检测', '91440400MA5CB20270'),
  organisation('institution-yun', 0x32, 'institution', '云溪县人民医院', '云溪县医院', '12440900MB2Y26001F'),
  organisation('institution-qing', 0x33, 'institution', '青梧市妇幼保健院', '青梧妇幼', '12441200MB2Q26002B'),
];

const chief = (key: string, name: string, title: string, organisationKey: string): DemoPerson => ({
  key,
  name,
  email: `${key.replace('-', '.')}@demo.invalid`,
  title,
  memberships: [{ organisation: organisationKey, roles: ['any/administrator'] }],
  further: true,
});

export const morePeople: readonly DemoPerson[] = [
  chief('gu-yan', '顾言', '秘书长', 'association-delta'),
  chief('tan-xi', '谭溪', '秘书长', 'association-xiang'),
  chief('xu-fan', '许帆', '产品总监', 'enterprise-hang'),
  chief('wen-lan', '温澜', '总经理', 'enterprise-cheng'),
  chief('deng-lan', '邓岚', '科教科主任', 'institution-yun'),
  chief('su-he', '苏禾', '副院长', 'institution-qing'),
];

export interface DemoExpert {
  key: string;
  name: string;
  title: string;
  employer: string;
  /** Keys of subjects, the strongest first. */
  subjects: readonly string[];
  associations: readonly string[];
  further: boolean;
}

const expert = (
  key: string,
  name: string,
  title: string,
  employer: string,
  subjects: string,
  associations: string,
  further = true,
): DemoExpert => ({
  key,
  name,
  title,
  employer,
  subjects: subjects.split(' '),
  associations: associations.split(' '),
  further,
});

const main = 'association';
const both = 'association association-delta';
const threeRivers = 'association association-xiang';

/** Hospitals and universities are invented, but for those of the demonstration's own organisations. */
export const demoExperts: readonly DemoExpert[] = [
  expert('fan-wei', '范蔚', '主任医师', '岭海医科大学附属医院', 'cardio', main, false),
  expert('zhong-mingyuan', '钟鸣远', '教授', '南岭医科大学', 'cardio diagnostics', main, false),
  expert('jiang-cheng', '江澄', '主任医师', '羊城心血管病医院', 'cardio', main),
  expert('lu-siqi', '卢思齐', '副主任医师', '越秀东湖医院', 'cardio endocrine', main),
  expert('han-yan', '韩砚', '研究员', '华南卫生技术评估所', 'endocrine cardio', main),
  expert('bai-zhilan', '白芷兰', '主任中医师', '岭南中医研究院', 'tcm', main),
  expert('yin-ruogu', '尹若谷', '主任中医师', '荔湾中医医院', 'tcm endocrine', main),
  expert('mo-huaijin', '莫怀瑾', '主任技师', '岭海医科大学附属医院', 'diagnostics', main),
  expert('gong-shusheng', '龚树声', '主任医师', '云溪县人民医院', 'endocrine', main),
  expert('yin-suwen', '殷素问', '教授', '韶阳中医药大学', 'tcm cardio', threeRivers),
  expert('zou-jingxing', '邹景行', '主任医师', '江门海湾医院', 'cardio endocrine', threeRivers),
  expert('fu-qiushi', '傅秋石', '主任医师', '南岭医科大学第二医院', 'endocrine diagnostics', threeRivers),
  expert('liu-weiqing', '柳惟清', '主任医师', '凤鸣区人民医院', 'diagnostics', both),
  expert('xue-zhixing', '薛知行', '教授', '岭海医科大学', 'diagnostics cardio', both),
  expert('lei-zhennan', '雷震南', '主任医师', '湾区肿瘤医院', 'diagnostics tcm', both),
  expert('he-lanting', '贺兰亭', '主任护师', '佛山南风医院', 'endocrine tcm', both),
  expert('wan-lichun', '万里春', '主任药师', '惠城药学会', 'tcm endocrine', both),
  expert('duan-heping', '段和平', '研究员', '基层卫生发展研究中心', 'cardio tcm', both),
  expert('meng-fanxing', '孟繁星', '主任医师', '香山医院', 'cardio', 'association-delta'),
  expert('qin-yueming', '秦越明', '教授', '海珠医学院', 'diagnostics', 'association-delta'),
  expert('hou-lang', '侯朗', '主任医师', '前海国际诊所', 'endocrine', 'association-delta'),
  expert('shao-yifan', '邵一帆', '主任医师', '浏河区人民医院', 'cardio', 'association-xiang'),
  expert('tao-ran', '陶然', '副教授', '湘水医学院', 'endocrine', 'association-xiang'),
  expert('li-yuheng', '黎玉衡', '主任中医师', '岳麓山中医馆', 'tcm', 'association-xiang'),
];
