import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { graphql } from '../../gql/gql.ts';
import { ReasonDialog } from '../parts/act-dialog.tsx';
import type { MemberRow } from './member.tsx';
import { RolesDialog } from './roles-dialog.tsx';
import { UpdateDialog } from './update-dialog.tsx';
import { usePeopleWords } from './words.ts';

const DisableDocument = graphql(`
  mutation MemberActs_Disable($input: ChangeMemberStatusInput!) {
    disableMember(input: $input) {
      ... on Member {
        id
      }
      ...Refusal
    }
  }
`);

const EnableDocument = graphql(`
  mutation MemberActs_Enable($input: ChangeMemberStatusInput!) {
    enableMember(input: $input) {
      ... on Member {
        id
      }
      ...Refusal
    }
  }
`);

const RemoveDocument = graphql(`
  mutation MemberActs_Remove($input: ChangeMemberStatusInput!) {
    removeMember(input: $input) {
      ... on Member {
        id
      }
      ...Refusal
    }
  }
`);

export type MemberAct = 'set-roles' | 'update' | 'disable' | 'enable' | 'remove';

interface MemberActsProps {
  member: MemberRow;
  act: MemberAct | null;
  onClose: () => void;
  onReload: () => void;
}

const statusActs = ['disable', 'enable', 'remove'] as const;

/** The dialogs of a member's page; one is open at a time. */
export function MemberActs({ member, act, onClose, onReload }: MemberActsProps) {
  const w = usePeopleWords();
  const toast = useToast();
  const { id, version, name } = member;
  const acts = {
    disable: useSubmit(DisableDocument, (data) => data.disableMember),
    enable: useSubmit(EnableDocument, (data) => data.enableMember),
    remove: useSubmit(RemoveDocument, (data) => data.removeMember),
  };
  return (
    <>
      <RolesDialog member={member} open={act === 'set-roles'} onClose={onClose} onReload={onReload} />
      <UpdateDialog member={member} open={act === 'update'} onClose={onClose} onReload={onReload} />
      {statusActs.map((each) => (
        <ReasonDialog
          key={each}
          open={act === each}
          danger={each !== 'enable'}
          title={w(`member.${each}Title`, { name })}
          consequence={w(`member.${each}Hint`)}
          act={w(`member.${each}`)}
          send={(reason) => acts[each].submit({ input: { id, version, reason } })}
          onDone={() => {
            onClose();
            toast(w(`member.${each}d`, { name }));
          }}
          onClose={onClose}
        />
      ))}
    </>
  );
}
