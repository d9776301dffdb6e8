import { command, shell, step, turbo } from './prepare.mjs';

/** Types, lint and boundaries; stops the process at the first that fails. */
export const check = async () => {
  await step('types', () => turbo('typecheck', '--output-logs=errors-only'));
  await step('lint', () => shell(command('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '--max-diagnostics=50'));
  await step('boundaries', () => shell(command('turbo', 'turbo'), 'boundaries'));
};
