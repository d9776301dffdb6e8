import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

const bareRoot = (operation: OperationDefinitionNode): OperationDefinitionNode => ({
  ...operation,
  selectionSet: {
    ...operation.selectionSet,
    selections: operation.selectionSet.selections.filter((field) => field.kind !== 'Field' || field.name.value !== '__typename'),
  },
});

/**
 * A persisted document runs as it was hashed, so the names that unions are told apart by must stand in
 * it. The root needs none, and a mutation may have only the one field.
 */
export const typenames: typeof addTypenameSelectionDocumentTransform = {
  transform: async (given) =>
    (await addTypenameSelectionDocumentTransform.transform(given)).map((file) => ({
      ...file,
      ...(file.document ? { document: withBareRoots(file.document) } : {}),
    })),
};

const withBareRoots = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((definition) => (definition.kind === 'OperationDefinition' ? bareRoot(definition) : definition)),
});
