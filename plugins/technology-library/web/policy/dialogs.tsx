import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { policyReachInput, policyRepealInput } from '../../shared/policy-input.ts';
import { useWords } from '../words.ts';
import { knownOf } from './known.ts';
import { PoliciesToPick, ReachPolicy, RepealPolicy } from './policy-document.tsx';
import { ReachFields } from './reach-fields.tsx';

interface DialogProps<Policy> {
  policy: Policy;
  onDone: () => void;
  onClose: () => void;
}

export function RepealDialog({ policy: { id, version }, onDone, onClose }: DialogProps<{ id: string; version: number }>) {
  const w = useWords();
  const client = useClient();
  const search = useCallback(
    async (text: string) => {
      const { data, error } = await client.query(PoliciesToPick, { text: text || null }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.policyDocuments.items
        .filter((other) => other.id !== id)
        .map((other) => ({ id: other.id, label: other.title, ...(other.documentNumber ? { note: other.documentNumber } : {}) }));
    },
    [client, id],
  );
  const { submit } = useSubmit(RepealPolicy, (data) => data.repealPolicyDocument);
  return (
    <FormDialog title={w('policy.repeal')} onClose={onClose}>
      <Form
        id={`policy-repeal/${id}`}
        schema={policyRepealInput}
        texts={w.find}
        onSubmit={(input) => submit({ id, version, ...input })}
        onDone={onDone}
        submitLabel={w('policy.repeal')}
        danger
        consequence={w('policy.repealConsequence')}
      >
        <PersonField name="successorId" label={w('policy.successor')} search={search} placeholder={w('policy.pick')} optional />
        <TextAreaField name="reason" label={w('policy.endReason')} max={500} />
      </Form>
    </FormDialog>
  );
}

interface Reached {
  id: string;
  version: number;
  lapsesOn?: string | null;
  forSites: boolean;
  areaCodes: readonly string[];
  scopes: readonly { projectId?: string | null; entryId?: string | null; title: string }[];
}

export function ReachDialog({ policy, onDone, onClose }: DialogProps<Reached>) {
  const w = useWords();
  const { id, version, lapsesOn, forSites, areaCodes } = policy;
  const { projects, entries } = knownOf(policy.scopes);
  const { submit } = useSubmit(ReachPolicy, (data) => data.reachPolicyDocument);
  return (
    <FormDialog title={w('policy.changeReach')} onClose={onClose}>
      <Form
        id={`policy-reach/${id}`}
        schema={policyReachInput}
        initial={{
          ...(lapsesOn ? { lapsesOn } : {}),
          ...{ forSites, areaCodes: [...areaCodes] },
          projectIds: projects.map((known) => known.id),
          entryIds: entries.map((known) => known.id),
        }}
        texts={w.find}
        onSubmit={(input) => submit({ id, version, input })}
        onDone={onDone}
        submitLabel={w('budget.save')}
        consequence={w('policy.reachConsequence')}
      >
        <ReachFields projects={projects} entries={entries} />
      </Form>
    </FormDialog>
  );
}
