export interface FilterOption {
  value: string;
  label: string;
}

/** `key` is the name in the address bar. */
export type Filter =
  | { key: string; label: string; kind: 'one' | 'many'; options: readonly FilterOption[] }
  | { key: string; label: string; kind: 'period' }
  | { key: string; label: string; kind: 'text' }
  /** One object that another page narrowed the list to by its link: told while it does, and to be taken off. */
  | { key: string; label: string; kind: 'given'; name?: string | undefined };
