// Cities by GB/T 2260, as the second step of the map: the first four figures of an institution's area code.
/// <reference path="./china-area-data.d.ts" />
import names from 'china-area-data';

/** Beijing, Tianjin, Shanghai, Chongqing, Hong Kong and Macao have districts where others have cities. */
const withoutCities = new Set(['11', '12', '31', '50', '81', '82']);
/** 90 as third and fourth figure: counties that belong to no city but to the province itself. */
const DIRECT = '90';

/** Of a district or county that stands where others have a city. */
const hasNoCity = (code: string): boolean => withoutCities.has(code.slice(0, 2)) || code.slice(2, 4) === DIRECT;

/** The city of an area code; the province's own code where it names no city. */
export const cityOf = (areaCode: string): string => {
  if (areaCode.endsWith('0000')) return areaCode;
  return hasNoCity(areaCode) ? areaCode : `${areaCode.slice(0, 4)}00`;
};

/** What it is called; null for a code that names no city. */
export const cityName = (code: string): string | null =>
  names[`${code.slice(0, 2)}0000`]?.[code] ?? names[`${code.slice(0, 4)}00`]?.[code] ?? null;

export interface City {
  code: string;
  name: string;
}

let all: readonly City[] | null = null;

/** Every city by its code; where there are none, the districts and counties that stand in their place. */
export const cities = (): readonly City[] => {
  all ??= Object.values(names)
    .flatMap((children) => Object.entries(children ?? {}))
    .map(([code, name]) => ({ code, name }))
    .filter(({ code }) => code.length === 6 && !code.endsWith('0000') && hasNoCity(code) !== code.endsWith('00'))
    .sort((one, other) => one.code.localeCompare(other.code));
  return all;
};
