// Forty institutions in eight provinces over three years, as plain facts. All of them are invented but for those of the
// demonstration's own organisations.

export interface DemoSite {
  name: string;
  /** Key of a demonstration organisation; most are off the platform. */
  organisation?: string;
  areaCode: string;
  level: 'PRIMARY' | 'SECONDARY' | 'TERTIARY';
  stage: string;
  /** Days before today on which it was approached. */
  since: number;
  reasonCode?: string;
  /** It came back so many days before today. */
  back?: number;
  /** It went into the site of this name so many days before today. */
  into?: readonly [name: string, days: number];
}

type Facts = readonly [name: string, areaCode: string, level: 'P' | 'S' | 'T', stage: string, since: number, reasonCode?: string];
const levels = { P: 'PRIMARY', S: 'SECONDARY', T: 'TERTIARY' } as const;

const facts: readonly Facts[] = [
  ['珠江新城社区卫生服务中心', '440106', 'P', 'SUSTAINED', 980],
  ['荔湾白鹤社区卫生服务中心', '440103', 'P', 'SUSTAINED', 1_020],
  ['清远北江县人民医院', '441800', 'S', 'SUSTAINED', 900],
  ['韶关浈水区中医院', '440200', 'S', 'SUSTAINED', 860],
  ['梅州程江镇卫生院', '441400', 'P', 'SUSTAINED', 830],
  ['湛江海康湾医院', '440800', 'S', 'ROUTINE', 620],
  ['茂名鉴江区人民医院', '440900', 'S', 'DISCONTINUED', 940, 'CONDITIONS'],
  ['青梧市妇幼保健院', '441200', 'S', 'ASSESSED', 70],
  ['揭阳榕城东社区卫生服务中心', '445200', 'P', 'DECLINED', 700, 'ALTERNATIVE'],
  ['长沙浏阳河医院', '430100', 'T', 'SUSTAINED', 790],
  ['郴州苏仙岭县医院', '431000', 'S', 'SUSTAINED', 760],
  ['衡阳蒸水镇卫生院', '430400', 'P', 'ROUTINE', 560],
  ['邵阳资江区人民医院', '430500', 'S', 'ROUTINE', 520],
  ['永州潇水社区卫生服务中心', '431100', 'P', 'DECLINED', 480, 'STAFF'],
  ['怀化沅水县中医院', '431200', 'S', 'TRIAL', 260],
  ['南宁邕江医院', '450100', 'T', 'SUSTAINED', 720],
  ['桂林漓江区人民医院', '450300', 'S', 'ROUTINE', 500],
  ['柳州融水江卫生院', '450200', 'P', 'PAUSED', 540, 'SUPPLY'],
  ['梧州浔江县医院', '450400', 'S', 'TRIAL', 250],
  ['玉林南流江社区卫生服务中心', '450900', 'P', 'TRAINED', 170],
  ['福州闽江口医院', '350100', 'S', 'SUSTAINED', 690],
  ['泉州晋水区人民医院', '350500', 'S', 'ROUTINE', 470],
  ['漳州九龙江镇卫生院', '350600', 'P', 'ROUTINE', 440],
  ['三明沙溪县医院', '350400', 'S', 'AGREED', 110],
  ['南昌青山湖社区卫生服务中心', '360100', 'P', 'ROUTINE', 420],
  ['赣州章水区人民医院', '360700', 'S', 'ROUTINE', 400],
  ['吉安赣江镇卫生院', '360800', 'P', 'DISCONTINUED', 610, 'REPLACED'],
  ['九江浔阳楼医院', '360400', 'S', 'TRAINED', 160],
  ['贵阳南明河医院', '520100', 'T', 'SUSTAINED', 650],
  ['遵义湘江区人民医院', '520300', 'S', 'ROUTINE', 390],
  ['安顺黄果镇卫生院', '520400', 'P', 'DECLINED', 330, 'COST'],
  ['毕节乌江县中医院', '520500', 'S', 'READY', 140],
  ['海口南渡江医院', '460100', 'S', 'ROUTINE', 370],
  ['三亚临春河社区卫生服务中心', '460200', 'P', 'TRIAL', 230],
  ['儋州北门江卫生院', '460400', 'P', 'ASSESSED', 85],
  ['昆明盘龙江医院', '530100', 'T', 'ROUTINE', 410],
  ['曲靖南盘江区人民医院', '530300', 'S', 'READY', 130],
  ['大理洱海东镇卫生院', '532900', 'P', 'APPROACHED', 30],
  ['红河元江县医院', '532500', 'S', 'APPROACHED', 20],
  ['云溪县人民医院', '440900', 'S', 'TRIAL', 240],
];

const organisations: Readonly<Record<string, string>> = {
  珠江新城社区卫生服务中心: 'institution',
  云溪县人民医院: 'institution-yun',
  青梧市妇幼保健院: 'institution-qing',
};

export const demoSites: readonly DemoSite[] = facts.map(([name, areaCode, level, stage, since, reasonCode]) => ({
  name,
  areaCode,
  level: levels[level],
  stage,
  since,
  ...(reasonCode ? { reasonCode } : {}),
  ...(organisations[name] ? { organisation: organisations[name] } : {}),
  ...(name === '茂名鉴江区人民医院' ? { back: 120 } : {}),
  ...(name === '漳州九龙江镇卫生院' ? { into: ['泉州晋水区人民医院', 60] as const } : {}),
}));
