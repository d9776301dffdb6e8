import { Field, type FieldProps } from '@xinglin/kit/form/field.tsx';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { toPath } from '@xinglin/kit/form/path.ts';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Button, Select } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { type Client, CombinedError, type OperationResult, useClient } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { DossiersField_DossiersQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';

const Dossiers = graphql(`
  query DossiersField_Dossiers($callId: ID!, $after: String) {
    dossiers(callId: $callId, page: { first: 100, after: $after }) { items { id number title stage } nextCursor }
  }
`);

/** As many as one meeting takes. */
const most = 500;
const ready = ['ADMITTED', 'RESUBMITTED', 'IN_REVIEW'];

interface Choice {
  value: string;
  label: string;
}

const readAll = async (client: Client, callId: string): Promise<readonly Choice[]> => {
  const choices: Choice[] = [];
  let after: string | null | undefined = null;
  do {
    const { data, error }: OperationResult<DossiersField_DossiersQuery> = await client.query(Dossiers, { callId, after }).toPromise();
    if (error || !data) throw error ?? new Error('no answer');
    for (const { id, number, title, stage } of data.dossiers.items) {
      if (ready.includes(stage)) choices.push({ value: id, label: `${number} ${title}` });
    }
    after = data.dossiers.nextCursor;
  } while (after && choices.length < most);
  return choices.slice(0, most);
};

const useDossiers = (callId: string) => {
  const client = useClient();
  const [found, setFound] = useState<readonly Choice[] | null>(null);
  const [failed, setFailed] = useState<CombinedError | null>(null);
  const load = useCallback(() => {
    setFailed(null);
    readAll(client, callId).then(setFound, (reason: unknown) =>
      setFailed(reason instanceof CombinedError ? reason : new CombinedError({ networkError: new Error(String(reason)) })),
    );
  }, [client, callId]);
  useEffect(() => load(), [load]);
  return { found, failed, load };
};

/** Dossiers of the call that can come before a panel, one by one or all at once. */
export function DossiersField({ callId, ...props }: FieldProps & { callId: string }) {
  const w = useWords();
  const { form, disabled } = useFormState();
  const { found, failed, load } = useDossiers(callId);
  if (failed) return <ErrorState error={failed} onRetry={load} />;
  return (
    <>
      <Field {...props}>
        <Select
          mode="multiple"
          options={[...(found ?? [])]}
          loading={found === null}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={w('meeting.pickDossiers')}
          aria-required
        />
      </Field>
      <Button
        disabled={disabled || !found || found.length === 0}
        onClick={() =>
          form.setFieldValue(
            toPath(props.name),
            (found ?? []).map(({ value }) => value),
          )
        }
      >
        {w('meeting.allDossiers', { n: found?.length ?? 0 })}
      </Button>
    </>
  );
}
