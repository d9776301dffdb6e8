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
  audit: 'M5 2.800h7l3.500 3.500v11H5ZM12 2.800v3.500h3.500M7.500 10h5.500M7.500 13.200h5.500',
  file: 'M3 5h5l1.500 2H17v9.500H3Z',
  key: 'M7 13.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm3.500-3.500H17.500v3M14.500 10v2.500',
  mail: 'M3 5h14v10.500H3Zm0 .700L10 11l7-5.300',
  module: 'M3.500 3.500h5.500V9H3.500Zm7.500 0h5.500V9H11Zm-7.500 7.500h5.500v5.500H3.500Zm7.500 0h5.500v5.500H11Z',
  licence: 'M3.5 3.5h13v9h-13Zm3 3h7m-7 3h3M12 12.5V17l1.5-1 1.5 1v-4.500',
  department: 'M8 3h4v3.500H8ZM3 13.500h4V17H3Zm10 0h4V17h-4ZM10 6.500V10m-5 3.500V10h10v3.500',
  inbox: 'M3 11.500 5 4h10l2 7.500V16H3Zm0 0h4.500l1 2h3l1-2H17',
  settings: 'M3 6h8m4 0h2M3 14h2m4 0h8M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm-6 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" fill="none" aria-hidden="true" className="p-icon">
      <path d={paths[name]} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
