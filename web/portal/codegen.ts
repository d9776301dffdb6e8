import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const config: CodegenConfig = {
  schema: '../../api/schema.graphql',
  documents: ['**/*.{ts,tsx}', '!gql/**', '!dist/**', '!node_modules/**'],
  importExtension: '.ts',
  generates: {
    './gql/': {
      preset: 'client',
      // A persisted document runs as it was hashed: without this, unions would come back unnamed.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown', ID: 'string' },
      },
    },
  },
};

export default config;
