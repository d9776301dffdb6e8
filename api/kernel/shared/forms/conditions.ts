// When a field is asked at all.

interface Conditional {
  key: string;
  type: string;
  options?: { value: string }[];
  visibleWhen?: { field: string; equals: string | boolean };
}

const has = (answers: unknown, key: string): unknown =>
  typeof answers === 'object' && answers !== null && Object.hasOwn(answers, key) ? (answers as Record<string, unknown>)[key] : undefined;

const says = (value: unknown, equals: string | boolean) => (Array.isArray(value) ? value.includes(equals) : value === equals);

/** Keys of the fields that these answers ask for. What hangs on a hidden field is hidden with it. */
export const visibleKeys = (
  definition: { sections: readonly { fields: readonly Conditional[] }[] },
  answers: unknown,
): ReadonlySet<string> => {
  const fields = new Map(definition.sections.flatMap((section) => section.fields).map((field) => [field.key, field]));
  const known = new Map<string, boolean>();
  const isVisible = (key: string): boolean => {
    const before = known.get(key);
    if (before !== undefined) return before;
    // A circle, which no checked definition has, hides itself.
    known.set(key, false);
    const field = fields.get(key);
    const on = field?.visibleWhen;
    const visible = field !== undefined && (!on || (isVisible(on.field) && says(has(answers, on.field), on.equals)));
    known.set(key, visible);
    return visible;
  };
  return new Set([...fields.keys()].filter(isVisible));
};

const mayEqual = (field: Conditional, equals: string | boolean): boolean => {
  if (field.type === 'yesNo') return typeof equals === 'boolean';
  return (field.type === 'choice' || field.type === 'choices') && (field.options ?? []).some(({ value }) => value === equals);
};

const runsInCircle = (fields: ReadonlyMap<string, Conditional>, start: Conditional): boolean => {
  const seen = new Set<string>();
  for (let at: Conditional | undefined = start; at?.visibleWhen; at = fields.get(at.visibleWhen.field)) {
    if (seen.has(at.key)) return at.key === start.key;
    seen.add(at.key);
  }
  return false;
};

/** Conditions that can never be, by the field's place. */
export const conditionFaults = (fields: readonly Conditional[]): [at: number, code: string][] => {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return fields.flatMap((field, at): [number, string][] => {
    const on = field.visibleWhen;
    if (!on) return [];
    const other = byKey.get(on.field);
    if (!other) return [[at, 'CONDITION_UNKNOWN']];
    if (runsInCircle(byKey, field)) return [[at, 'CONDITION_CYCLE']];
    return mayEqual(other, on.equals) ? [] : [[at, 'CONDITION_VALUE']];
  });
};
