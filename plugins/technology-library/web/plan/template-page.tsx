import { lineField } from '@xinglin/kernel/shared/fields';
import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { z } from 'zod';
import { defaultPlanTemplate } from '../../shared/default-plan.ts';
import { planTemplate } from '../../shared/plan-content.ts';
import { defaultReadiness, readinessSections, readinessTemplate } from '../../shared/readiness.ts';
import { graphql } from '../gql/gql.ts';
import { RowsField } from '../parts/rows-field.tsx';
import { useWords } from '../words.ts';
import { PlanFields } from './plan-fields.tsx';

const TemplateDocument = graphql(`
  query TemplatePage_Template($id: ID!) { promotionTemplate(id: $id) { id kind name content version } }
`);
const CreateTemplate = graphql(`
  mutation TemplatePage_Create($kind: String!, $name: String!, $content: JSON!) {
    createPromotionTemplate(kind: $kind, name: $name, content: $content) {
      ... on PromotionTemplate { id }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const UpdateTemplate = graphql(`
  mutation TemplatePage_Update($id: ID!, $version: Int!, $name: String!, $content: JSON!) {
    updatePromotionTemplate(id: $id, version: $version, name: $name, content: $content) {
      ... on PromotionTemplate { id version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

const name = { name: lineField(2, 60) };
const planForm = planTemplate.extend(name);
const readinessForm = readinessTemplate.extend(name);

/** A template, new from the built-in one or changed. */
export default function TemplatePage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { id, kind: wanted } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: TemplateDocument, variables: { id: id ?? '' }, pause: !id });
  const create = useSubmit(CreateTemplate, (reply) => reply.createPromotionTemplate);
  const update = useSubmit(UpdateTemplate, (reply) => reply.updatePromotionTemplate);
  const reload = () => execute({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} onRetry={reload} />;
  if (id && !data) return fetching ? <PageSkeleton /> : null;
  const template = data?.promotionTemplate;
  const kind = template?.kind ?? wanted;
  if ((id && !template) || (kind !== 'PLAN' && kind !== 'READINESS')) return <NotFound />;
  const send = ({ name: called, ...content }: { name: string }) =>
    template
      ? update.submit({ id: template.id, version: template.version, name: called, content })
      : create.submit({ kind, name: called, content });
  const common = {
    id: `promotion-template/${id ?? kind}`,
    texts: w.find,
    onDone: () => {
      toast(w('template.saved'));
      navigate('/promotion-templates');
    },
    submitLabel: w('template.save'),
    consequence: w('template.saveConsequence'),
    ...(template ? { version: template.version, onReload: reload } : {}),
  };
  const initial = template ? { ...(template.content as object), name: template.name } : null;
  return (
    <Page
      title={w(template ? 'template.edit' : kind === 'READINESS' ? 'template.createReadiness' : 'template.createPlan')}
      note={w(`template.kind.${kind}`)}
      breadcrumb={[{ label: w('template.title'), to: '/promotion-templates' }]}
      narrow
    >
      {kind === 'PLAN' ? (
        <Form {...common} schema={planForm} initial={(initial ?? defaultPlanTemplate) as Partial<z.input<typeof planForm>>} onSubmit={send}>
          <Section
            title={w('template.name')}
            hint={w('template.placeholders', { technology: '{technology}', regions: '{regions}', sites: '{sites}' })}
          >
            <TextField name="name" label={w('template.name')} maxLength={60} />
          </Section>
          <PlanFields template />
        </Form>
      ) : (
        <Form
          {...common}
          schema={readinessForm}
          initial={(initial ?? defaultReadiness) as Partial<z.input<typeof readinessForm>>}
          onSubmit={send}
        >
          <ReadinessTemplateFields />
        </Form>
      )}
    </Page>
  );
}

const freshKey = (rows: readonly { key?: string }[]): string => {
  const taken = new Set(rows.map(({ key }) => key));
  let n = 1;
  while (taken.has(`item${n}`)) n += 1;
  return `item${n}`;
};

function ReadinessTemplateFields() {
  const w = useWords();
  return (
    <>
      <Section title={w('template.name')}>
        <TextField name="name" label={w('template.name')} maxLength={60} />
        <NumberField name="passScore" label={w('template.passScore')} min={0} max={100} precision={2} />
      </Section>
      <Section title={w('template.items')}>
        <RowsField
          name="items"
          label={w('template.items')}
          each={w('template.item')}
          max={100}
          fresh={(rows: readonly { key?: string }[]) => ({ key: freshKey(rows), weight: 5, required: false })}
        >
          {(path) => (
            <>
              <SelectField
                name={[...path, 'section']}
                label={w('template.section')}
                options={readinessSections.map((value) => ({ value, label: w(`readiness.section.${value}`) }))}
              />
              <TextAreaField name={[...path, 'label']} label={w('template.itemLabel')} max={200} rows={2} />
              <NumberField name={[...path, 'weight']} label={w('template.itemWeight')} min={1} max={100} precision={0} />
              <CheckboxField
                name={[...path, 'required']}
                label={w('template.itemRequired')}
                statement={w('template.itemRequiredStatement')}
              />
            </>
          )}
        </RowsField>
      </Section>
    </>
  );
}
