import type { SavedViews } from '@xinglin/kit/data/saved-views.tsx';
import { useProblemText } from '@xinglin/kit/form/use-problem-text.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useTerms } from '../../locales/use-words.ts';

const ViewsDocument = graphql(`
  query SavedViews_List($page: String!) {
    savedViews(page: $page) {
      id
      name
      query
    }
  }
`);

const SaveDocument = graphql(`
  mutation SavedViews_Save($input: CreateSavedViewInput!) {
    createSavedView(input: $input) {
      ... on SavedView {
        id
        name
        query
      }
      ...Refusal
    }
  }
`);

const RemoveDocument = graphql(`
  mutation SavedViews_Remove($id: ID!) {
    deleteSavedView(id: $id) {
      ... on SavedView {
        id
      }
      ...Refusal
    }
  }
`);

/** A person's own views of one list, kept by the server so that they follow her to every device. */
export function useSavedViews(page: string): SavedViews {
  const toast = useToast();
  const textOf = useProblemText(useTerms().find);
  const [{ data }] = useQuery({ query: ViewsDocument, variables: { page }, context: useWatches('SavedView') });
  const { submit: save } = useSubmit(SaveDocument, (answer) => answer.createSavedView);
  const { submit: remove } = useSubmit(RemoveDocument, (answer) => answer.deleteSavedView);
  return {
    items: data?.savedViews ?? [],
    save: async (name, query) => {
      const outcome = await save({ input: { page, name, query } });
      if (outcome.kind !== 'done') toast({ text: textOf(outcome) ?? '', tone: 'bad' });
    },
    remove: async (id) => {
      const outcome = await remove({ id });
      if (outcome.kind !== 'done') toast({ text: textOf(outcome) ?? '', tone: 'bad' });
    },
  };
}
