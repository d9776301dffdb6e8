import { builder } from '../builder.ts';
import { COUNT_CAP, type Page } from '../paging/keyset.ts';

/** The GraphQL type of a page of `item`: `MemoPage` for `Memo`. */
export const pageType = <Row extends object>(name: string, item: unknown) =>
  builder.objectRef<Page<Row>>(`${name}Page`).implement({
    description: `A page of ${name}; ask for the next with \`after: nextCursor\`.`,
    fields: (t) => ({
      items: t.field({ type: [item as never], resolve: (page) => page.items as never }),
      nextCursor: t.exposeString('nextCursor', { nullable: true }),
      totalCount: t.int({
        description: `Rows in all, counted up to ${COUNT_CAP}.`,
        resolve: async (page) => Math.min(await page.count(), COUNT_CAP),
      }),
      totalCapped: t.boolean({
        description: 'There are more than totalCount says.',
        resolve: async (page) => (await page.count()) > COUNT_CAP,
      }),
    }),
  });

/** Arguments of every list. */
export const pageArgs = builder.inputType('PageInput', {
  description: 'Which page: `first` rows (20 unless said, 100 at most) after the cursor.',
  fields: (t) => ({ first: t.int(), after: t.string() }),
});
