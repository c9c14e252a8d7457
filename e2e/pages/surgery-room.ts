import { expect } from '@playwright/test';
import type { APIRequestContext, Locator, Page } from '@playwright/test';

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

  /** Version, pointer and driver, as this screen holds them. */
  async state(): Promise<{
    version: string | null;
    pointer: string | null;
    driver: string | null;
  }> {
    return {
      version: await this.main.getAttribute('data-version'),
      pointer: await this.main.getAttribute('data-pointer'),
      driver: await this.main.getAttribute('data-driver'),
    };
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
  }
}

/** Waits until all screens hold the same version, pointer and driver, and gives it. */
export async function expectSameState(screens: readonly SurgeryScreen[]) {
  await expect(async () => {
    const states = await Promise.all(screens.map((screen) => screen.state()));
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(1);
  }).toPass({ timeout: 20_000 });
  return screens[0]?.state();
}

/** Every visible text of a wall that is smaller than so many px, out of the window, or over the foot. */
export function faultsOfType(page: Page, least: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const faults: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      const element = text.parentElement;
      if (element === null || text.textContent?.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      // What is drawn may be drawn smaller than it says.
      const drawn = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * drawn;
      const words = (text.textContent ?? '').slice(0, 40);
      if (size < smallest) faults.push(`${size.toFixed(1)} px: ${words}`);
      const isOut =
        box.left < -0.5 ||
        box.top < -0.5 ||
        box.right > window.innerWidth + 0.5 ||
        box.bottom > window.innerHeight + 0.5;
      if (isOut) faults.push(`out of the window: ${words}`);
    }
    const foot = document.querySelector('main > footer')?.getBoundingClientRect().top ?? Infinity;
    const parts = [...document.querySelectorAll('[data-view] *')];
    const lowest = Math.max(0, ...parts.map((part) => part.getBoundingClientRect().bottom));
    if (lowest > foot + 1) faults.push(`${Math.round(lowest - foot)} px over the foot`);
    return faults;
  }, least);
}
