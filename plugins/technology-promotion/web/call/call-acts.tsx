import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { graphql } from '../gql/gql.ts';

const Publish = graphql(`
  mutation CallAct_Publish($id: ID!, $version: Int!) {
    done: publishCall(id: $id, version: $version) {
      ... on Call { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Close = graphql(`
  mutation CallAct_Close($id: ID!, $version: Int!) {
    done: closeCall(id: $id, version: $version) { ... on Call { id stage version } ... on DomainError { code message } }
  }
`);
const Screen = graphql(`
  mutation CallAct_Screen($id: ID!, $version: Int!) {
    done: startScreening(id: $id, version: $version) { ... on Call { id stage version } ... on DomainError { code message } }
  }
`);
const StartReview = graphql(`
  mutation CallAct_StartReview($id: ID!, $version: Int!) {
    done: startReviewing(id: $id, version: $version) { ... on Call { id stage version } ... on DomainError { code message } }
  }
`);
const Deliberate = graphql(`
  mutation CallAct_Deliberate($id: ID!, $version: Int!) {
    done: deliberateCall(id: $id, version: $version) { ... on Call { id stage version } ... on DomainError { code message } }
  }
`);
const ReviewAgain = graphql(`
  mutation CallAct_ReviewAgain($id: ID!, $version: Int!) {
    done: reviewAgain(id: $id, version: $version) { ... on Call { id stage version } ... on DomainError { code message } }
  }
`);
const Conclude = graphql(`
  mutation CallAct_Conclude($id: ID!, $version: Int!) {
    done: concludeCall(id: $id, version: $version) { ... on Call { id stage version } ... on DomainError { code message } }
  }
`);
const Cancel = graphql(`
  mutation CallAct_Cancel($id: ID!, $version: Int!, $reason: String!) {
    done: cancelCall(id: $id, version: $version, reason: $reason) { ... on Call { id stage version } ... on DomainError { code message } }
  }
`);
const AskUnseal = graphql(`
  mutation CallAct_AskUnseal($id: ID!, $version: Int!, $reason: String!) {
    done: askUnseal(id: $id, version: $version, reason: $reason) { ... on Call { id unsealAsked version } ... on DomainError { code message } }
  }
`);
const Unseal = graphql(`
  mutation CallAct_Unseal($id: ID!, $version: Int!) {
    done: unsealCall(id: $id, version: $version) { ... on Call { id openedAt version } ... on DomainError { code message } }
  }
`);

/** Every act on a call but the reopening, which asks for a date. */
export function useCallActs(id: string, version: number) {
  const publish = useSubmit(Publish, ({ done }) => done);
  const close = useSubmit(Close, ({ done }) => done);
  const screen = useSubmit(Screen, ({ done }) => done);
  const startReview = useSubmit(StartReview, ({ done }) => done);
  const deliberate = useSubmit(Deliberate, ({ done }) => done);
  const reviewAgain = useSubmit(ReviewAgain, ({ done }) => done);
  const conclude = useSubmit(Conclude, ({ done }) => done);
  const cancel = useSubmit(Cancel, ({ done }) => done);
  const askUnseal = useSubmit(AskUnseal, ({ done }) => done);
  const unseal = useSubmit(Unseal, ({ done }) => done);
  const target = { id, version };
  return {
    publish: () => publish.submit(target),
    close: () => close.submit(target),
    screen: () => screen.submit(target),
    startReview: () => startReview.submit(target),
    deliberate: () => deliberate.submit(target),
    reviewAgain: () => reviewAgain.submit(target),
    conclude: () => conclude.submit(target),
    cancel: (reason: string) => cancel.submit({ ...target, reason }),
    askUnseal: (reason: string) => askUnseal.submit({ ...target, reason }),
    unseal: () => unseal.submit(target),
  };
}
