import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAN, planningOf, tellPlanningStory } from './planned-surgeries';
import type { Story } from './story-server';

describe('a surgery that an analyst planned to show unpublished figures, where a head plans it anew', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellPlanningStory();
  }, 900_000);
  afterAll(() => story.end());
  const { planned, change, problemsOf } = planningOf(() => story);

  const [indicator, area] = PLAN.items;
  const shown = (id: string) =>
    story.database.query<{ position: number; showsPublished: boolean }>(
      `SELECT position, "showsPublished" FROM "SurgeryItem" WHERE "surgeryId" = $1 ORDER BY position`,
      [Number(id)],
    );

  it('shows published ones of what they add, or make an item of, and what stays as it was meant', async () => {
    const { id, items } = await planned('analyst', {
      items: [indicator, area],
      showsUnpublished: true,
    });
    const [first, second] = items.map((item) => item.id);
    expect((await shown(id)).map(({ showsPublished }) => showsPublished)).toEqual([false, false]);
    const asked = {
      showsUnpublished: true,
      items: [
        { ...indicator, id: first, minutes: 20 },
        { ...area, id: second, area: 'looked-after-children' },
        { ...indicator, indicator: '4.7' },
      ],
    };
    const changed = await change('head', { id, planVersion: 1 }, asked);
    expect(problemsOf(changed.errors)).toEqual([]);
    // Whoever reads the page is told which.
    expect(changed.data.changeSurgery.items.map(({ showsPublished }) => showsPublished)).toEqual([
      ...[false, true, true],
    ]);
    expect((await shown(id)).map(({ showsPublished }) => showsPublished)).toEqual([
      ...[false, true, true],
    ]);
    // Who reads unpublished figures leaves what others added as it was, and shows them of what they make of it.
    const again = await change('analyst', { id, planVersion: 2 }, { ...asked, title: 'The same' });
    expect(problemsOf(again.errors)).toEqual([]);
    const published = async () => (await shown(id)).map(({ showsPublished }) => showsPublished);
    expect(await published()).toEqual([false, true, false]);
    const [, , third] = again.data.changeSurgery.items.map((item) => item.id);
    const own = [
      { ...asked.items[0], id: first },
      { ...area, id: second },
      { ...indicator, indicator: '4.7', id: third },
    ];
    const last = await change(
      'analyst',
      { id, planVersion: 3 },
      { ...asked, items: own, title: 'Others' },
    );
    expect(problemsOf(last.errors)).toEqual([]);
    expect(await published()).toEqual([false, false, false]);
  });

  it('is not brought forward by them, and may be put off', async () => {
    const plan = { items: [indicator], showsUnpublished: true };
    const { id } = await planned('analyst', plan);
    const at = (startsAt: string) => change('head', { id, planVersion: 1 }, { ...plan, startsAt });
    expect(problemsOf((await at('2018-04-22T09:00:00Z')).errors)).toMatchObject([
      { field: 'startsAt' },
    ]);
    expect(problemsOf((await at('2018-04-24T09:00:00Z')).errors)).toEqual([]);
  });

  it('is not made longer by them, and may be made shorter', async () => {
    const plan = { items: [indicator], showsUnpublished: true };
    const { id } = await planned('analyst', plan);
    const of = (minutes: number) => change('head', { id, planVersion: 1 }, { ...plan, minutes });
    expect(problemsOf((await of(PLAN.minutes + 5)).errors)).toMatchObject([{ field: 'minutes' }]);
    expect(problemsOf((await of(PLAN.minutes - 5)).errors)).toEqual([]);
  });
});
