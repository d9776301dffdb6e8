import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useQuery } from 'urql';
import { reviewFormats } from '../../shared/channels.ts';
import { anonymityModes, othersGates } from '../../shared/policy.ts';
import { roundKinds } from '../../shared/round-input.ts';
import { graphql } from '../gql/gql.ts';
import { MomentField } from '../parts/moment-field.tsx';
import { useWords } from '../words.ts';

const Choices = graphql(`
  query RoundFields_Choices($callId: ID!) {
    call(id: $callId) { id forms { id kind name number } }
    panels(callId: $callId, page: { first: 100 }) { items { id name stage } }
  }
`);

/** What a round is; of an open one only name, form and places may change. */
export function RoundFields({ callId, open = false }: { callId: string; open?: boolean }) {
  const w = useWords();
  const [{ data }] = useQuery({ query: Choices, variables: { callId } });
  const forms = (data?.call?.forms ?? [])
    .filter(({ kind }) => kind === 'REVIEW')
    .map(({ id, name, number }) => ({ value: id, label: w('round.formVersion', { name, n: number }) }));
  const panels = (data?.panels.items ?? []).map(({ id, name, stage }) => ({
    value: id,
    label: stage === 'FIXED' ? name : w('round.panelDraft', { name }),
  }));
  const among = <T extends string>(values: readonly T[], prefix: string) =>
    values.map((value) => ({ value, label: w.find(`${prefix}.${value}`) ?? value }));
  return (
    <>
      <TextField name="name" label={w('round.name')} maxLength={40} />
      {open ? null : (
        <>
          <SelectField name="kind" label={w('round.kind')} options={among(roundKinds, 'round.kind')} />
          <SelectField name="format" label={w('round.format')} options={among(reviewFormats, 'call.format')} />
          <SelectField name="panelId" label={w('round.panel')} help={w('round.panelHelp')} options={panels} optional />
        </>
      )}
      <SelectField
        name="formId"
        label={w('round.form')}
        help={w(open ? 'round.formHelpOpen' : 'round.formHelp')}
        options={forms}
        optional
      />
      {open ? null : (
        <>
          <SelectField
            name="anonymity"
            label={w('policy.anonymity')}
            help={w('policy.anonymityHelp')}
            options={among(anonymityModes, 'policy.anonymity')}
          />
          <SelectField name="seeOthers" label={w('round.seeOthers')} options={among(othersGates, 'policy.others')} />
          <NumberField name="need" label={w('round.need')} help={w('round.needHelp')} min={1} max={50} unit={w('round.people')} />
        </>
      )}
      <NumberField name="places" label={w('round.places')} help={w('round.placesHelp')} min={1} unit={w('round.items')} optional />
      {open ? null : <MomentField name="dueAt" label={w('round.dueAt')} optional />}
    </>
  );
}
