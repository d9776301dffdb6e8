export * from './input.ts';
export * from './stages.ts';
