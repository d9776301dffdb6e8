import { graphql } from '../../gql/gql.ts';

export const CreateDocument = graphql(`
  mutation DepartmentDialogs_Create($input: CreateDepartmentInput!) {
    createDepartment(input: $input) {
      ... on Department {
        id
      }
      ...Refusal
    }
  }
`);

export const RenameDocument = graphql(`
  mutation DepartmentDialogs_Rename($input: RenameDepartmentInput!) {
    renameDepartment(input: $input) {
      ... on Department {
        id
      }
      ...Refusal
    }
  }
`);

export const MoveDocument = graphql(`
  mutation DepartmentDialogs_Move($input: MoveDepartmentInput!) {
    moveDepartment(input: $input) {
      ... on Department {
        id
      }
      ...Refusal
    }
  }
`);

export const RemoveDocument = graphql(`
  mutation DepartmentDialogs_Remove($input: VersionedIdInput!) {
    removeDepartment(input: $input) {
      ... on Department {
        id
      }
      ...Refusal
    }
  }
`);
