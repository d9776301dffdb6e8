import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useRoleName } from '../../locales/use-role-name.ts';
import { usePeopleWords } from '../members/words.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import type { RoleRow } from './catalogue.ts';

const DeleteDocument = graphql(`
  mutation RoleActs_Delete($input: VersionedIdInput!) {
    deleteRole(input: $input) {
      ... on Role {
        id
      }
      ...Refusal
    }
  }
`);

const TwoFactorDocument = graphql(`
  mutation RoleActs_TwoFactor($input: RequireTwoFactorInput!) {
    requireTwoFactor(input: $input) {
      ... on Role {
        id
        version
        requiresTwoFactor
      }
      ...Refusal
    }
  }
`);

export type RoleAct = 'delete' | 'two-factor';

interface RoleActsProps {
  role: RoleRow;
  act: RoleAct | null;
  onClose: () => void;
}

export function RoleActs({ role, act, onClose }: RoleActsProps) {
  const w = usePeopleWords();
  const toast = useToast();
  const navigate = useNavigate();
  const name = useRoleName()(role);
  const remove = useSubmit(DeleteDocument, (data) => data.deleteRole);
  const twoFactor = useSubmit(TwoFactorDocument, (data) => data.requireTwoFactor);
  const { id, version } = role;
  const required = !role.requiresTwoFactor;
  return (
    <>
      <ActDialog
        open={act === 'delete'}
        title={w('role.deleteTitle', { name })}
        consequence={w('role.deleteHint')}
        act={w('role.delete')}
        send={() => remove.submit({ input: { id, version } })}
        onDone={() => {
          toast(w('role.deleted'));
          void navigate('/organisation/roles');
        }}
        onClose={onClose}
      />
      <ActDialog
        open={act === 'two-factor'}
        danger={false}
        title={w(required ? 'role.requireTwoFactor' : 'role.releaseTwoFactor')}
        consequence={w(required ? 'role.requireTwoFactorHint' : 'role.releaseTwoFactorHint')}
        act={w(required ? 'role.requireTwoFactor' : 'role.releaseTwoFactor')}
        send={() => twoFactor.submit({ input: { id, version, required } })}
        onDone={() => {
          onClose();
          toast(w('role.twoFactorDone'));
        }}
        onClose={onClose}
      />
    </>
  );
}
