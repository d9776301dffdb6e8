export * from '../shared/kinds.ts';
