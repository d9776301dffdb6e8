import type { CodegenConfig } from '@graphql-codegen/cli';
import { typenames } from './build/typename-transform.ts';

const config: CodegenConfig = {
  schema: '../../api/schema.graphql',
  documents: ['**/*.{ts,tsx}', '!gql/**', '!dist/**', '!node_modules/**'],
  importExtension: '.ts',
  generates: {
    './gql/': {
      preset: 'client',
      documentTransforms: [typenames],
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
