import type { FormInstance } from 'antd';

/**
 * Fields that hold ids need words to show for them. The words ride in the form's own store, so a
 * restored draft still shows names, and are taken out before anything is checked or sent.
 */
export const namesKey = '__names';

export interface Named {
  label: string;
  note?: string;
}

export function rememberName(form: FormInstance, id: string, named: Named): void {
  form.setFieldValue([namesKey, id], named);
}

export function nameOf(form: FormInstance, id: string): Named | undefined {
  return form.getFieldValue([namesKey, id]) as Named | undefined;
}

export function withoutNames(values: Record<string, unknown>): Record<string, unknown> {
  const { [namesKey]: _names, ...rest } = values;
  return rest;
}
