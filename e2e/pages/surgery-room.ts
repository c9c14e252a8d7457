import { expect } from '@playwright/test';
import type { APIRequestContext, Locator, Page, Request } from '@playwright/test';

interface PlannedSurgery {
  readonly id: string;
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

/** Asks in words, as somebody who may ask freely. */
export async function askInWords<Data>(
  context: APIRequestContext,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const answer = await context.post('/graphql', {
    data: { query, variables },
    headers: { 'apollo-require-preflight': 'true' },
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  if (data === undefined) throw new Error('There is no answer.');
  return data;
}

/** Plans a surgery as its analyst. */
export async function planned(
  context: APIRequestContext,
  authority: string,
  plan: Readonly<Record<string, unknown>>,
): Promise<PlannedSurgery> {
  const { planSurgery } = await askInWords<{ planSurgery: PlannedSurgery }>(
    context,
    `mutation Plan($authority: String!, $key: String!, $plan: SurgeryPlanInput!) {
      planSurgery(authority: $authority, key: $key, plan: $plan) { id items { id title } }
    }`,
    { authority, key: crypto.randomUUID(), plan },
  );
  return planSurgery;
}

/** What the figures propose to talk of, as items of a plan. */
export interface ProposedItem {
  readonly kind: string;
  readonly indicator: string | null;
  readonly area: string | null;
  readonly place: string | null;
  readonly title?: string;
  readonly minutes: number;
  readonly reasons: readonly string[];
}

/** The agenda that the figures of a place propose, with the sentence that says how. */
export async function proposedAgenda(
  context: APIRequestContext,
  about: Readonly<Record<'authority' | 'place' | 'period', string>> & { readonly minutes: number },
): Promise<{ readonly sentence: string; readonly items: readonly ProposedItem[] }> {
  type Told = Omit<ProposedItem, 'place'> & { readonly place: { readonly slug: string } | null };
  const { proposedAgenda: proposed } = await askInWords<{
    readonly proposedAgenda: { readonly sentence: string; readonly items: readonly Told[] };
  }>(
    context,
    `query Proposed($authority: String!, $place: String!, $period: String!, $minutes: Int!) {
      proposedAgenda(authority: $authority, place: $place, period: $period, minutes: $minutes,
        showsUnpublished: true) {
        sentence
        items { kind indicator area place { slug } title minutes reasons }
      }
    }`,
    about,
  );
  const items = proposed.items.map(({ title, place, ...item }) => ({
    ...{ ...item, place: place?.slug ?? null },
    ...(item.kind === 'FREE' && { title }),
  }));
  return { sentence: proposed.sentence, items };
}

/** What everybody in a surgery is to hold alike. */
export type SurgeryState = Readonly<
  Record<
    | 'version'
    | 'driver'
    | 'item'
    | 'view'
    | 'place'
    | 'month'
    | 'zoom'
    | 'names'
    | 'said'
    | 'record',
    string | null | undefined
  >
>;

/** A screen of a surgery: its wall, or its room. */
export class SurgeryScreen {
  readonly page: Page;
  readonly main: Locator;
  /** What everybody looks at. */
  readonly seen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.locator('main[data-version]');
    this.seen = this.main.locator('section[data-on]');
  }

  async open(authority: string, id: string, where: 'room' | 'wall'): Promise<void> {
    await this.page.goto(`/${authority}/surgeries/${id}/${where}`);
    await expect(this.main).toBeVisible({ timeout: 20_000 });
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name });
  }

  /** What this screen holds of the moment, and of the record behind its figures. */
  async state(): Promise<SurgeryState> {
    const [version, pointer, driver, said, record] = await Promise.all(
      ['version', 'pointer', 'driver', 'said', 'record'].map((name) =>
        this.main.getAttribute(`data-${name}`),
      ),
    );
    const [item, view, place, month, zoom, names] = (pointer ?? '').split('|');
    return { version, driver, item, view, place, month, zoom, names, said, record };
  }

  /** Jumps to what has these words, as `Ctrl K` does. */
  async jump(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.page.getByRole('combobox', { name: /^Item, view/ })).toBeFocused();
    await this.page.keyboard.type(words);
    // Months are there once the figures are.
    await expect(this.page.getByRole('option', { selected: true })).toBeVisible();
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  /** Begins to write something down by its button: letters are not heard for a second after something was written. */
  async begin(kind: 'Decision' | 'Action' | 'Question' | 'Note'): Promise<void> {
    const kinds = this.main.getByRole('group', { name: 'Write down' });
    await kinds.getByRole('button', { name: kind }).click();
  }

  /** Writes something down: the words, then Enter. */
  async type(kind: 'Decision' | 'Question' | 'Note', words: string): Promise<void> {
    await this.begin(kind);
    const field = this.main.getByRole('textbox', { name: kind });
    await expect(field).toBeFocused();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
    await expect(field).toBeHidden();
  }

  /** A request of this screen that was tried, and failed. */
  failureOf(operation: string): Promise<Request> {
    return this.page.waitForEvent('requestfailed', {
      predicate: (request) => (request.postData() ?? '').includes(`"${operation}"`),
    });
  }

  /** Hands the driving over to somebody who is there, while names are hidden: they are shown first. */
  async handOverTo(name: string): Promise<void> {
    await this.button('Hand over').click();
    const dialog = this.page.getByRole('dialog', { name: 'Hand over' });
    await dialog.getByRole('button', { name: 'Show who is here' }).click();
    await dialog.getByRole('combobox').selectOption({ label: name });
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await expect(this.main).not.toContainText('You drive');
  }

  /** The words that are shown of what everybody looks at, with single spaces. */
  async words(): Promise<string> {
    return (await this.seen.innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Types an action by keys alone: the letter, then Enter from field to field. */
  async typeAction(text: string, owner: string, due: string): Promise<void> {
    await this.page.keyboard.press('a');
    await expect(this.main.getByLabel('What is to be done')).toBeFocused();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await expect(this.main.getByLabel('Who does it')).toBeFocused();
    await this.page.keyboard.type(owner);
    await this.page.keyboard.press('Enter');
    await expect(this.main.getByLabel('By when')).toBeFocused();
    await this.main.getByLabel('By when').fill(due);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.main.getByLabel('What is to be done')).toBeHidden();
  }
}

/** Waits until all screens hold the same, with this in it, and gives it. */
export async function expectSameState(
  screens: readonly SurgeryScreen[],
  part: Partial<SurgeryState> = {},
): Promise<SurgeryState | undefined> {
  let states: readonly SurgeryState[] = [];
  await expect(async () => {
    states = await Promise.all(screens.map((screen) => screen.state()));
    for (const state of states) {
      expect(state).toMatchObject(part);
      expect(state).toEqual(states[0]);
    }
  }).toPass({ timeout: 20_000 });
  return states[0];
}
