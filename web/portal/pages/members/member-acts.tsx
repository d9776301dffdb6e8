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
        status
        version
        allowedActions
      }
      ... on DomainError {
        code
        message
      }
    }
  }
`);

const EnableDocument = graphql(`
  mutation MemberActs_Enable($input: ChangeMemberStatusInput!) {
    enableMember(input: $input) {
      ... on Member {
        id
        status
        version
        allowedActions
      }
      ... on DomainError {
        code
        message
      }
    }
  }
`);

const RemoveDocument = graphql(`
  mutation MemberActs_Remove($input: ChangeMemberStatusInput!) {
    removeMember(input: $input) {
      ... on Member {
        id
        status
        version
        allowedActions
      }
      ... on DomainError {
        code
        message
      }
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

/** The dialogs of a member's page; one is open at a time. */
export function MemberActs({ member, act, onClose, onReload }: MemberActsProps) {
  const w = usePeopleWords();
  const toast = useToast();
  const { id, version, name } = member;
  const disable = useSubmit(DisableDocument, (data) => data.disableMember);
  const enable = useSubmit(EnableDocument, (data) => data.enableMember);
  const remove = useSubmit(RemoveDocument, (data) => data.removeMember);
  const input = (reason: string) => ({ input: { id, version, reason } });
  const done = (text: string) => () => {
    onClose();
    toast(text);
  };
  return (
    <>
      <RolesDialog member={member} open={act === 'set-roles'} onClose={onClose} onReload={onReload} />
      <UpdateDialog member={member} open={act === 'update'} onClose={onClose} onReload={onReload} />
      <ReasonDialog
        open={act === 'disable'}
        title={w('member.disableTitle', { name })}
        consequence={w('member.disableHint')}
        act={w('member.disable')}
        send={(reason) => disable.submit(input(reason))}
        onDone={done(w('member.disabled', { name }))}
        onClose={onClose}
      />
      <ReasonDialog
        open={act === 'enable'}
        danger={false}
        title={w('member.enableTitle', { name })}
        consequence={w('member.enableHint')}
        act={w('member.enable')}
        send={(reason) => enable.submit(input(reason))}
        onDone={done(w('member.enabled', { name }))}
        onClose={onClose}
      />
      <ReasonDialog
        open={act === 'remove'}
        title={w('member.removeTitle', { name })}
        consequence={w('member.removeHint')}
        act={w('member.remove')}
        send={(reason) => remove.submit(input(reason))}
        onDone={done(w('member.removed', { name }))}
        onClose={onClose}
      />
    </>
  );
}
