import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useQuery } from 'urql';
import { profileInput } from '../../shared/expert-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { Affiliations } from './affiliations.tsx';
import { useSubjects } from './subject-words.ts';

const MineDocument = graphql(`
  query ExpertProfile_Mine {
    viewer { name }
    myExpertProfile {
      id name title degree biography subjects keywords version
      affiliations { id kind organisationId organisationName position startedOn endedOn }
    }
  }
`);
const SaveDocument = graphql(`
  mutation ExpertProfile_Save($version: Int!, $input: ExpertProfileInput!) {
    saveExpertProfile(version: $version, input: $input) {
      ... on ExpertProfile { id version name title degree biography subjects keywords }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** 专家资料: her own words, once for all associations that engage her. */
export default function ExpertProfilePage() {
  const w = useWords();
  const toast = useToast();
  const subjects = useSubjects();
  const [{ data, fetching, error }, execute] = useQuery({ query: MineDocument });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const { submit } = useSubmit(SaveDocument, (reply) => reply.saveExpertProfile);
  return (
    <DetailState row={data} fetching={fetching} error={error} onRetry={reload}>
      {({ viewer, myExpertProfile: profile }) => (
        <Page title={w('nav.expertProfile')} narrow>
          <Panel id="affiliations" title={w('profile.affiliations')}>
            <p>{w('profile.affiliationsHelp')}</p>
            {profile ? <Affiliations rows={profile.affiliations} onChanged={reload} /> : <p className="x-faint">{w('profile.first')}</p>}
          </Panel>
          <Panel id="profile" title={w('profile.about')}>
            <Form
              id="expert-profile"
              schema={profileInput}
              initial={{
                name: profile?.name ?? viewer?.name ?? '',
                title: profile?.title ?? '',
                degree: profile?.degree ?? '',
                biography: profile?.biography ?? '',
                subjects: profile?.subjects ?? [],
                keywords: profile?.keywords ?? [],
              }}
              version={profile?.version ?? 0}
              onReload={reload}
              texts={w.find}
              onSubmit={(input) => submit({ version: profile?.version ?? 0, input })}
              onDone={() => {
                toast(w('expert.saved'));
                reload();
              }}
              submitLabel={w('expert.save')}
              consequence={w('profile.consequence')}
            >
              <TextField name="name" label={w('expert.name')} maxLength={50} autoComplete="name" />
              <TextField name="title" label={w('expert.title')} maxLength={60} optional />
              <TextField name="degree" label={w('profile.degree')} maxLength={60} optional />
              <SelectField name="subjects" label={w('expert.subjects')} options={subjects.options} multiple />
              <TextAreaField name="biography" label={w('profile.biography')} max={2_000} rows={5} optional />
            </Form>
          </Panel>
        </Page>
      )}
    </DetailState>
  );
}
