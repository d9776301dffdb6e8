/// <reference path="./terms.d.ts" />
import type { ComponentType } from 'react';
import type { MessageSource } from './i18n/language.ts';

/** The permission a visitor must hold to be shown a page or a menu entry. */
export type Needs = readonly [action: string, on: string];

/** The places of the portal that a plugin may fill. */
export interface SlotProps {
  'home.card': object;
}

/** What the portal draws beside menu entries; it has a picture for each. */
export type NavIcon =
  | 'agreement'
  | 'bell'
  | 'bulb'
  | 'calendar'
  | 'certificate'
  | 'chart'
  | 'checks'
  | 'coin'
  | 'document'
  | 'eye'
  | 'flag'
  | 'folder'
  | 'inbox'
  | 'ledger'
  | 'library'
  | 'mail'
  | 'map'
  | 'meeting'
  | 'megaphone'
  | 'module'
  | 'people'
  | 'person'
  | 'report'
  | 'scale'
  | 'shield'
  | 'site'
  | 'speech'
  | 'star'
  | 'template'
  | 'warning';

/** What a vertical slice gives the portal. Everything heavy is behind an import(). */
export interface WebPlugin {
  id: string;
  /** `under`: the key of the heading it stands below, where one heading for the plugin would be too long a list. */
  nav: readonly { label: string; to: string; needs: Needs; icon?: NavIcon; under?: string }[];
  routes: readonly {
    path: string;
    page: () => Promise<{ default: ComponentType }>;
    needs: Needs;
  }[];
  slots?: { [S in keyof SlotProps]?: () => Promise<{ default: ComponentType<SlotProps[S]> }> };
  /** All texts, for the plugin's own pages. */
  locales: MessageSource;
  /** The few of them that the portal shows outside these pages: `./locales/<language>.ts?terms`. */
  terms: MessageSource;
}

export const defineWebPlugin = <const P extends WebPlugin>(plugin: P): P => plugin;
