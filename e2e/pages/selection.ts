// Steps of a selection that several journeys take, each as the person who takes it.
import { expect, type Page } from '@playwright/test';

/** The association of the demonstration that the journeys work for. */
export const association = '00000000-0000-7000-8000-000000000011';

/** Asks the API as the page's person does, for what is only the ground of a journey and walked in another. */
export async function ask<T>(page: Page, query: string, variables: Record<string, unknown>): Promise<T> {
  const reply = await page.evaluate(
    async ({ body, organisation }) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          'x-xinglin-csrf': '1',
          'x-xinglin-organisation': organisation,
        },
        body,
      });
      return response.json();
    },
    { body: JSON.stringify({ query, variables }), organisation: association },
  );
  expect(reply.errors).toBeUndefined();
  return (reply as { data: T }).data;
}

/** Presses an act and confirms it in the dialog that says what it will do. */
export async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  // By keyboard: a dialog that is still opening moves away under the pointer.
  await dialog.getByRole('button', { name, exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
}

/** A wall clock in Beijing, some minutes from now, as the date control wants it. */
export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000 + 8 * 3_600_000).toISOString().slice(0, 16);

/** Takes the one that is offered, by the words of its choice. */
export async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).last().click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(text).first().click();
}
