import { createTestPortal, expectOk } from '@xinglin/kernel/testing/test-portal';
import { expect, test } from 'vitest';
import { exampleServer } from './index.ts';

test('the plugin brings its own demonstration, once', async () => {
  const portal = await createTestPortal([exampleServer], { seeds: true });
  try {
    const zhang = await portal.as('zhang-hui');
    const page = expectOk(await zhang.run('{ memos { totalCount items { title } } }'), 'memos');
    expect(page).toMatchObject({ totalCount: 2 });
  } finally {
    await portal.close();
  }
});
