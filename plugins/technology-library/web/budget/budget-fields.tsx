import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { Form } from 'antd';
import { type BudgetLineInput, budgetCategories, budgetSources } from '../../shared/budget-input.ts';
import { sumOf } from '../../shared/money.ts';
import { RowsField } from '../parts/rows-field.tsx';
import { useOrganisations } from '../parts/use-organisations.tsx';
import { useWords } from '../words.ts';
import { YuanText } from './yuan-text.tsx';

const enterprises = ['enterprise'] as const;

interface Known {
  id: string;
  label: string;
}

/** Who gives it is asked for money of an enterprise only. */
function SponsorFields({ path, known }: { path: (string | number)[]; known: readonly Known[] }) {
  const w = useWords();
  const { form } = useFormState();
  const search = useOrganisations(enterprises);
  if (Form.useWatch([...path, 'source'], form) !== 'ENTERPRISE') return null;
  return (
    <>
      <OrganisationField
        name={[...path, 'sponsorId']}
        label={w('budget.sponsor')}
        search={search}
        placeholder={w('budget.pickSponsor')}
        known={known}
        optional
      />
      <TextField
        name={[...path, 'sponsorName']}
        label={w('budget.sponsorName')}
        help={w('budget.sponsorNameHelp')}
        maxLength={100}
        optional
      />
    </>
  );
}

function Total() {
  const w = useWords();
  const { form } = useFormState();
  const lines = (Form.useWatch('lines', form) ?? []) as readonly Partial<BudgetLineInput>[];
  return (
    <p aria-live="polite">
      {w('budget.total')} <YuanText value={sumOf(lines.map((line) => line?.amount ?? 0))} />
    </p>
  );
}

export function BudgetFields({ sponsors = [] }: { sponsors?: readonly Known[] }) {
  const w = useWords();
  return (
    <>
      <NumberField name="year" label={w('budget.year')} min={2000} max={2100} precision={0} />
      <RowsField<Partial<BudgetLineInput>>
        name="lines"
        label={w('budget.lines')}
        each={w('budget.line')}
        fresh={() => ({ source: 'ASSOCIATION' })}
        max={60}
      >
        {(path) => (
          <>
            <SelectField
              name={[...path, 'category']}
              label={w('budget.category')}
              options={budgetCategories.map((value) => ({ value, label: w(`budget.category.${value}`) }))}
            />
            <TextField name={[...path, 'title']} label={w('budget.lineTitle')} help={w('budget.lineTitleHelp')} maxLength={100} />
            <NumberField name={[...path, 'amount']} label={w('budget.amount')} unit={w('budget.yuan')} min={0} precision={2} />
            <SelectField
              name={[...path, 'source']}
              label={w('budget.source')}
              options={budgetSources.map((value) => ({ value, label: w(`budget.source.${value}`) }))}
            />
            <SponsorFields path={path} known={sponsors} />
          </>
        )}
      </RowsField>
      <Total />
      <TextAreaField name="note" label={w('budget.note')} max={2_000} optional />
    </>
  );
}
