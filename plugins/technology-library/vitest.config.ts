export { default } from '@xinglin/kernel/testing/vitest';
