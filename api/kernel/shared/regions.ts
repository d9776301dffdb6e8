// Provinces by the first two digits of GB/T 2260, for forms and for reading credit codes.

export interface Region {
  /** Two digits. */
  code: string;
  zh: string;
  en: string;
}

const region = (code: string, zh: string, en: string): Region => ({ code, zh, en });

export const regions: readonly Region[] = [
  region('11', '北京市', 'Beijing'),
  region('12', '天津市', 'Tianjin'),
  region('13', '河北省', 'Hebei'),
  region('14', '山西省', 'Shanxi'),
  region('15', '内蒙古自治区', 'Inner Mongolia'),
  region('21', '辽宁省', 'Liaoning'),
  region('22', '吉林省', 'Jilin'),
  region('23', '黑龙江省', 'Heilongjiang'),
  region('31', '上海市', 'Shanghai'),
  region('32', '江苏省', 'Jiangsu'),
  region('33', '浙江省', 'Zhejiang'),
  region('34', '安徽省', 'Anhui'),
  region('35', '福建省', 'Fujian'),
  region('36', '江西省', 'Jiangxi'),
  region('37', '山东省', 'Shandong'),
  region('41', '河南省', 'Henan'),
  region('42', '湖北省', 'Hubei'),
  region('43', '湖南省', 'Hunan'),
  region('44', '广东省', 'Guangdong'),
  region('45', '广西壮族自治区', 'Guangxi'),
  region('46', '海南省', 'Hainan'),
  region('50', '重庆市', 'Chongqing'),
  region('51', '四川省', 'Sichuan'),
  region('52', '贵州省', 'Guizhou'),
  region('53', '云南省', 'Yunnan'),
  region('54', '西藏自治区', 'Tibet'),
  region('61', '陕西省', 'Shaanxi'),
  region('62', '甘肃省', 'Gansu'),
  region('63', '青海省', 'Qinghai'),
  region('64', '宁夏回族自治区', 'Ningxia'),
  region('65', '新疆维吾尔自治区', 'Xinjiang'),
  region('71', '台湾省', 'Taiwan'),
  region('81', '香港特别行政区', 'Hong Kong'),
  region('82', '澳门特别行政区', 'Macao'),
];

const known = new Map(regions.map((each) => [each.code, each]));

export const isRegion = (code: string): boolean => known.has(code);

/** The province's name in the reader's language; the code itself when it is unknown. */
export const regionName = (code: string, locale: string): string => {
  const found = known.get(code);
  if (!found) return code;
  return locale.startsWith('zh') ? found.zh : found.en;
};
