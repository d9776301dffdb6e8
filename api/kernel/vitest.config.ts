export { default } from './testing/vitest.ts';
