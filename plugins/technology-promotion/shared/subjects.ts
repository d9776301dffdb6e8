// Subjects 专业 that experts name and tracks of calls use as their keys, after the registered clinical departments
// (医疗机构诊疗科目名录) and the fields in which health technologies are promoted.

export interface Subject {
  key: string;
  zh: string;
  en: string;
}

export const subjects = [
  { key: 'cardio', zh: '心血管', en: 'Cardiovascular medicine' },
  { key: 'respiratory', zh: '呼吸与危重症', en: 'Respiratory and critical care' },
  { key: 'digestive', zh: '消化', en: 'Gastroenterology' },
  { key: 'neurology', zh: '神经', en: 'Neurology and neurosurgery' },
  { key: 'endocrine', zh: '内分泌与代谢', en: 'Endocrinology and metabolism' },
  { key: 'nephrology', zh: '肾脏与泌尿', en: 'Nephrology and urology' },
  { key: 'haematology', zh: '血液', en: 'Haematology' },
  { key: 'oncology', zh: '肿瘤', en: 'Oncology' },
  { key: 'surgery', zh: '普通外科', en: 'General surgery' },
  { key: 'orthopaedics', zh: '骨科与运动医学', en: 'Orthopaedics and sports medicine' },
  { key: 'thoracic', zh: '胸外科', en: 'Thoracic surgery' },
  { key: 'anaesthesia', zh: '麻醉与疼痛', en: 'Anaesthesia and pain' },
  { key: 'emergency', zh: '急诊与重症', en: 'Emergency and intensive care' },
  { key: 'obstetrics', zh: '妇产与生殖', en: 'Obstetrics, gynaecology and reproduction' },
  { key: 'paediatrics', zh: '儿科与新生儿', en: 'Paediatrics and neonatology' },
  { key: 'ophthalmology', zh: '眼科', en: 'Ophthalmology' },
  { key: 'otolaryngology', zh: '耳鼻咽喉', en: 'Otolaryngology' },
  { key: 'stomatology', zh: '口腔', en: 'Stomatology' },
  { key: 'dermatology', zh: '皮肤与医疗美容', en: 'Dermatology and aesthetic medicine' },
  { key: 'infection', zh: '感染与传染病', en: 'Infectious diseases' },
  { key: 'psychiatry', zh: '精神与心理', en: 'Psychiatry and psychology' },
  { key: 'rehabilitation', zh: '康复', en: 'Rehabilitation' },
  { key: 'geriatrics', zh: '老年医学', en: 'Geriatrics' },
  { key: 'tcm', zh: '中医与中西医结合', en: 'Chinese and integrated medicine' },
  { key: 'imaging', zh: '医学影像与超声', en: 'Imaging and ultrasound' },
  { key: 'diagnostics', zh: '检验与分子诊断', en: 'Laboratory and molecular diagnostics' },
  { key: 'pathology', zh: '病理', en: 'Pathology' },
  { key: 'pharmacy', zh: '药学', en: 'Pharmacy' },
  { key: 'nursing', zh: '护理', en: 'Nursing' },
  { key: 'primary-care', zh: '全科与基层医疗', en: 'Primary care' },
  { key: 'public-health', zh: '公共卫生与预防', en: 'Public health and prevention' },
  { key: 'nutrition', zh: '临床营养', en: 'Clinical nutrition' },
  { key: 'devices', zh: '医疗器械与生物工程', en: 'Medical devices and bioengineering' },
  { key: 'digital', zh: '智慧医疗与信息化', en: 'Digital health' },
  { key: 'quality', zh: '医疗质量与院感', en: 'Quality and infection control' },
  { key: 'management', zh: '医院管理与卫生经济', en: 'Hospital management and health economics' },
] as const satisfies readonly Subject[];

export type SubjectKey = (typeof subjects)[number]['key'];
export const subjectKeys = subjects.map(({ key }) => key);

/**
 * Subjects whose experts judge a track: those named for it, the one it is called after, and its own key, for tracks that were
 * made of a subject.
 */
export const subjectsOf = (track: { key: string; name: string; subjects?: readonly string[] | undefined }): string[] => [
  track.key,
  track.name,
  ...subjects.filter(({ zh, en }) => [zh, en.toLowerCase()].includes(track.name.trim().toLowerCase())).map(({ key }) => key),
  ...(track.subjects ?? []),
];

/** Without a subject no expert is found for it but the members of a panel that is made for it. */
export const hasSubject = (track: Parameters<typeof subjectsOf>[0]): boolean =>
  subjectsOf(track).some((each) => (subjectKeys as readonly string[]).includes(each));
