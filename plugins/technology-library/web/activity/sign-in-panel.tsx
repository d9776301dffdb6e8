import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Button } from 'antd';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const PictureDocument = graphql(`
  query SignIn_Picture($id: ID!) { signInPicture(sessionId: $id) { address svg } }
`);
const SwitchSignIn = graphql(`
  mutation SignIn_Switch($id: ID!, $version: Int!, $open: Boolean!) {
    done: switchSignIn(id: $id, version: $version, open: $open) {
      ... on ActivitySession { id signInOpen version }
      ... on DomainError { code message }
    }
  }
`);

interface SignInPanelProps {
  session: { id: string; version: number; signInOpen: boolean };
  onChange: () => void;
}

/** The picture on the wall with which people sign in, while it is open. */
export function SignInPanel({ session, onChange }: SignInPanelProps) {
  const w = useWords();
  const { id, version, signInOpen } = session;
  const [{ data }] = useQuery({ query: PictureDocument, variables: { id }, pause: !signInOpen, requestPolicy: 'network-only' });
  const { submit, busy, problem } = useSubmit(SwitchSignIn, ({ done }) => done);
  const change = async () => {
    if ((await submit({ id, version, open: !signInOpen })).kind === 'done') onChange();
  };
  const picture = signInOpen ? data?.signInPicture : null;
  return (
    <Panel id="sign-in" title={w('signIn.title')}>
      <p className="x-help">{w('signIn.help')}</p>
      {picture ? (
        <p>
          <img alt={w('signIn.alt')} width={240} height={240} src={`data:image/svg+xml;utf8,${encodeURIComponent(picture.svg)}`} />
          <br />
          <a href={picture.address} target="_blank" rel="noreferrer">
            {w('signIn.address')}
          </a>
        </p>
      ) : null}
      <Button type={signInOpen ? 'default' : 'primary'} loading={busy} onClick={() => void change()}>
        {w(signInOpen ? 'signIn.close' : 'signIn.open')}
      </Button>
      <ProblemNote problem={problem} find={w.find} />
    </Panel>
  );
}
