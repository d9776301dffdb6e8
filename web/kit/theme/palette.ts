/** Every colour of the product. CSS reads them as `--x-…`, antd gets the same values as tokens. */
export interface Palette {
  accent: string;
  accentHover: string;
  /** The accent as text: lighter in the dark so that it stays readable. */
  accentText: string;
  accentSoft: string;
  page: string;
  surface: string;
  raised: string;
  hover: string;
  line: string;
  lineSoft: string;
  text: string;
  textSoft: string;
  textFaint: string;
  good: string;
  goodSoft: string;
  active: string;
  activeSoft: string;
  warning: string;
  warningSoft: string;
  bad: string;
  badSoft: string;
  neutral: string;
  neutralSoft: string;
}

export const light: Palette = {
  accent: '#0b7564',
  accentHover: '#095f52',
  accentText: '#0b7564',
  accentSoft: '#e6f3f0',
  page: '#f6f7f6',
  surface: '#ffffff',
  raised: '#ffffff',
  hover: '#f1f4f3',
  line: '#d9dedc',
  lineSoft: '#e9eceb',
  text: '#1b2421',
  textSoft: '#55615d',
  textFaint: '#67726e',
  good: '#146c43',
  goodSoft: '#e5f3ea',
  active: '#1b5fae',
  activeSoft: '#e6eff9',
  warning: '#8a5300',
  warningSoft: '#fbf0dc',
  bad: '#b3261e',
  badSoft: '#fbe9e7',
  neutral: '#55615d',
  neutralSoft: '#eef1f0',
};

export const dark: Palette = {
  accent: '#0f8271',
  accentHover: '#0c6c5e',
  accentText: '#5ecab7',
  accentSoft: '#14332e',
  page: '#101413',
  surface: '#171c1a',
  raised: '#1f2523',
  hover: '#222927',
  line: '#38423f',
  lineSoft: '#29312e',
  text: '#e7ecea',
  textSoft: '#a9b4b0',
  textFaint: '#97a29e',
  good: '#6fcf97',
  goodSoft: '#16301f',
  active: '#84b8f5',
  activeSoft: '#172a41',
  warning: '#f0b95b',
  warningSoft: '#37290f',
  bad: '#f5938b',
  badSoft: '#3d1b19',
  neutral: '#a9b4b0',
  neutralSoft: '#262d2b',
};

export function cssName(token: string): string {
  return `--x-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
