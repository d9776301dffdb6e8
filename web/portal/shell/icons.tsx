import type { NavIcon } from '@xinglin/kit/plugin.ts';

/** One line weight, one size; always beside words, except bell, search, more and person. */
const paths = {
  home: 'M3.5 9 10 3.5 16.5 9v7.5h-4.25V12h-4.5v4.5H3.5Z',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.25 1.5H3.75ZM8.5 17.5h3',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12Zm4.5-1.5L17.5 17.5',
  person: 'M10 10a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM3.75 17c.5-3.5 3-5 6.25-5s5.75 1.5 6.25 5',
  people:
    'M7.5 9.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2 16.5c.4-3.2 2.5-4.6 5.5-4.6s5.1 1.4 5.5 4.6M13 4.2a2.7 2.7 0 0 1 0 5.1m2 3c1.800.7 2.700 2.100 3 4.200',
  menu: 'M3.5 5.500h13M3.500 10h13M3.500 14.500h13',
  work: 'M4 5.500 5.500 7 8 4.200M4 11l1.500 1.500L8 9.700M10.500 6h6M10.500 11.500h6M5 16.500h11.500',
  organisation: 'M3.500 17V4.500h8V17m0-9h5v9M2.500 17h15M6 7.500h3M6 10.500h3M6 13.500h3',
  role: 'M10 2.800 16 5v4.500c0 4-2.500 6.500-6 7.700-3.500-1.200-6-3.700-6-7.700V5ZM7.300 9.800l2 2 3.500-3.800',
  key: 'M7 13.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm3.500-3.500H17.500v3M14.500 10v2.500',
  mail: 'M3 5h14v10.500H3Zm0 .700L10 11l7-5.300',
  module: 'M3.500 3.500h5.500V9H3.500Zm7.500 0h5.500V9H11Zm-7.500 7.500h5.500v5.500H3.500Zm7.500 0h5.500v5.500H11Z',
  licence: 'M3.5 3.5h13v9h-13Zm3 3h7m-7 3h3M12 12.5V17l1.5-1 1.5 1v-4.500',
  department: 'M8 3h4v3.500H8ZM3 13.500h4V17H3Zm10 0h4V17h-4ZM10 6.500V10m-5 3.500V10h10v3.500',
  inbox: 'M3 11.500 5 4h10l2 7.500V16H3Zm0 0h4.500l1 2h3l1-2H17',
  settings: 'M3 6h8m4 0h2M3 14h2m4 0h8M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm-6 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  agreement: 'M5 2.8h7l3.5 3.5v11H5ZM12 2.8v3.5h3.5M7.5 13.8c1-2.6 2-2.6 2 0s1.5 1 3.5-1.3',
  bulb: 'M7.5 13.5c0-2-2.5-3-2.5-6a5 5 0 0 1 10 0c0 3-2.5 4-2.5 6ZM8 16.8h4',
  calendar: 'M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3.5M13 3v3.5',
  certificate: 'M10 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-2.5-.8-1 6.8 3.5-2 3.5 2-1-6.8',
  chart: 'M3.5 3.5v13h13M7 13.5V10m3.5 3.5V6.5m3.5 7V9',
  checks: 'M5 4.5H3.8V17h12.4V4.5H15M7 3h6v3H7ZM7 11.5l2 2 4-4',
  coin: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.5 6.5 10 10l2.5-3.5M10 10v4M7.5 11h5',
  document: 'M5 2.8h7l3.5 3.5v11H5ZM12 2.8v3.5h3.5M7.5 10h5.5M7.5 13.2h5.5',
  eye: 'M2.5 10C4.5 6.5 7 5 10 5s5.5 1.5 7.5 5c-2 3.5-4.5 5-7.5 5s-5.5-1.5-7.5-5Zm7.5 2.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  flag: 'M5 17.5V3.5m0 0h10.5L13 7l2.5 3.5H5',
  folder: 'M3 5h5l1.5 2H17v9.5H3Z',
  ledger: 'M5 3h11v14H5ZM3.5 6.5h3M3.5 10h3m-3 3.5h3M9.5 7h4m-4 3h4',
  library: 'M4 3.5h3.5v13H4Zm3.5 0H11v13H7.5Zm4.2.7 3-.8 2.6 12.4-3 .7Z',
  map: 'M3 5.5 7.5 3.5l5 2L17 3.5v11l-4.5 2-5-2-4.5 2ZM7.5 3.5v11m5-9v11',
  meeting: 'M3 3.5h14v9.5H3ZM10 13v3.5M6.5 17h7M6 9.5l2.5-2.5 2 1.5L14 6',
  megaphone: 'M3.5 8v4H6l7.5 3.5v-11L6 8Zm3 4v4h2.3l-.5-3.3M16 8.5c.7 1 .7 2 0 3',
  report: 'M5 2.8h7l3.5 3.5v11H5ZM12 2.8v3.5h3.5M7.8 14.2v-2.5m2.5 2.5V9m2.5 5.2v-3.5',
  scale: 'M10 3v14M6 17h8M4 5.5h12M4 5.5 2 11.5h4.5Zm12 0-2 6h4.5Z',
  shield: 'M10 2.8 16 5v4.5c0 4-2.5 6.5-6 7.7-3.5-1.2-6-3.7-6-7.7V5ZM10 7v5.5M7.3 9.7h5.5',
  site: 'M4 17V5.5h12V17M2.5 17h15M8.5 17v-3.5h3V17M10 7.5v4M8 9.5h4',
  speech: 'M3.5 4h13v9.5H10L6.5 17v-3.5h-3ZM7 7.5h6M7 10h4',
  star: 'm10 3 2.1 4.5 4.9.6-3.6 3.4 1 4.9L10 14l-4.4 2.4 1-4.9L3 8.1l4.9-.6Z',
  template: 'M3.5 3.5h13v13h-13Zm0 4.5h13M8.5 8v8.5',
  warning: 'M10 3.5 17.5 16.5h-15ZM10 8.5v4M10 14.4v.2',
} as const satisfies Record<NavIcon, string> & Record<string, string>;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" fill="none" aria-hidden="true" className="p-icon">
      <path d={paths[name]} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
