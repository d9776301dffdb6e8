import type { FormDefinition, FormField } from '@xinglin/kernel/shared/forms/definition';
import type { ChannelRule } from './channels.ts';

/** Where the answers keep a paper of the channel. */
export const attachmentKey = (key: string): string => `paper${key[0]?.toUpperCase() ?? ''}${key.slice(1)}`;

/**
 * The form as it is filled in by this way of submitting: what was announced, and the papers the channel asks. They bear
 * seals and names, so the copy for blind review never has them.
 */
export const channelForm = (form: FormDefinition, rule: ChannelRule | undefined): FormDefinition => {
  const taken = new Set(form.sections.flatMap(({ fields }) => fields.map(({ key }) => key)));
  const papers = (rule?.attachments ?? [])
    .map(({ key, label, required }): FormField => ({ key: attachmentKey(key), type: 'file', label, required, blind: true, maxFiles: 5 }))
    .filter(({ key }) => !taken.has(key));
  if (papers.length === 0) return form;
  return { sections: [...form.sections, { key: 'channelPapers', title: '申报附件', fields: papers }] };
};
