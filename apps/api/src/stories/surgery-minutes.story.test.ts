import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { agreed, plannedSurgery, saying, tellRoomStory, type InRoom } from './story-room';
import type { Story } from './story-server';
import type { AskedMinutes, AskedSight } from './surgery-room-question';

describe('the minutes of a surgery', () => {
  let story: Story;
  let surgery: SurgeryKey;
  let leader: InRoom;
  let analyst: InRoom;
  let otherHead: InRoom;
  let administrator: InRoom;
  let shownThen: string | null | undefined;

  const read = async (who = leader) => (await who.ask<AskedMinutes>('minutes')).told;
  const file = (ending: string, who: InRoom | null = leader) =>
    story.send(`/api/surgeries/norfolk/${surgery.number}/minutes.${ending}`, {
      headers: who === null ? {} : { cookie: who.cookie },
    });

  beforeAll(async () => {
    const room = await tellRoomStory(() => surgery);
    ({ story, leader, analyst, otherHead, administrator } = room);
    surgery = await plannedSurgery(story.database);
  });
  afterAll(() => story.end());

  it('are none before it has begun', async () => {
    expect(await read()).toBeNull();
    expect((await file('html')).status).toBe(404);
  });

  it('make themselves of agenda, what was seen, what was said and what was agreed', async () => {
    const items = (await leader.ask('open')).told?.items ?? [];
    const [item] = items;
    await leader.ask('point', { pointer: { item: item?.id, view: 'FIGURE' } });
    shownThen = (await leader.ask<AskedSight>('sight', { item: item?.id })).told?.card?.shown;
    await analyst.ask('say', saying('Duty is short of two.', { item: item?.id }));
    const action = agreed('Write to every school', { owner: 'Noor Head' }, item?.id);
    await analyst.ask('say', action);
    const first = (await analyst.ask('say', saying('We meet in May.', { kind: 'DECISION' }))).told;
    const entry = first?.sayings.at(-1)?.id;
    const better = saying('We meet in June <b>&amp;</b> July.', { kind: 'DECISION' });
    await analyst.ask('correct', { entry, ...better });
    const wrong = (await analyst.ask('say', saying('Said by mistake.'))).told?.sayings.at(-1)?.id;
    await analyst.ask('withdraw', { entry: wrong, key: saying('').key });
    expect((await read())?.approval).toBe('The surgery is not over: these minutes go on.');
    await leader.ask('settleItem', { item: item?.id, outcome: 'AGREED' });
    await leader.ask('end');

    const minutes = await read();
    expect(minutes).toMatchObject({ state: 'ENDED', mayApprove: true });
    expect(minutes?.facts.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['Norfolk', 'March 2018', 'lee', 'lee and ann', 'nobody']),
    );
    expect(minutes?.items).toHaveLength(5);
    expect(minutes?.items[0]).toMatchObject({
      ...{ heading: '1. 3.3, norfolk', standing: 'Less than a minute of 10 planned; agreed' },
      seen: [{ figure: `${shownThen}, red` }],
      said: [
        { kind: 'Note', text: 'Duty is short of two.', agreed: null },
        {
          kind: 'Action',
          agreed: expect.stringMatching(/^Noor Head, by 30 June 2018; about 3\.3/),
        },
      ],
    });
    expect(minutes?.items[1]).toMatchObject({ seen: [], said: [] });
    expect(minutes?.whole).toMatchObject([
      { text: 'We meet in June <b>&amp;</b> July.', before: [{ text: 'We meet in May.' }] },
      { text: 'Said by mistake.', isTakenBack: true },
    ]);
    expect(minutes?.actions).toMatchObject([{ text: 'Write to every school', owner: 'Noor Head' }]);
  });

  it('are files as page, PDF and Word, in which what was typed is text and nothing else', async () => {
    const page = await file('html');
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    const html = await page.text();
    expect(html).toContain('We meet in June &lt;b&gt;&amp;amp;&lt;/b&gt; July.');
    expect(html).toContain('We meet in May.');
    expect(html).toContain(shownThen);
    expect(html).toContain('not approved yet');
    const starts = await Promise.all(
      ['pdf', 'docx'].map(async (ending) => {
        const answer = await file(ending);
        expect(answer.headers.get('content-disposition')).toMatch(
          /^attachment; filename="minutes-/,
        );
        return Buffer.from(await answer.arrayBuffer())
          .subarray(0, 4)
          .toString('latin1');
      }),
    );
    expect(starts).toEqual(['%PDF', 'PK\u0003\u0004']);
    expect((await file('xlsx')).status).toBe(404);
  });

  it('are read by who may follow the surgery, and by nobody else', async () => {
    expect((await file('html', null)).status).toBe(401);
    expect((await file('html', otherHead)).status).toBe(404);
    expect(await read(otherHead)).toBeNull();
    expect(await read(administrator)).toMatchObject({ mayApprove: false });
    expect((await administrator.ask('approve', { version: 1 })).reason).toBe('FORBIDDEN');
  });

  it('are approved as they were read, and say what was put right since', async () => {
    const minutes = await read();
    const version = minutes?.version ?? 0;
    expect((await leader.ask('approve', { version: version - 1 })).reason).toBe(
      'CHANGED_MEANWHILE',
    );
    expect((await otherHead.ask('approve', { version })).reason).toBe('UNKNOWN_SURGERY');
    const approved = (await leader.ask<AskedMinutes>('approve', { version })).told;
    expect(approved).toMatchObject({ state: 'APPROVED', mayApprove: false });
    expect(approved?.approval).toMatch(/^Approved by lee on /);
    expect((await leader.ask<AskedMinutes>('approve', { version })).told?.version).toBe(
      approved?.version,
    );

    const entry = (await leader.ask('moment')).told?.sayings[0]?.id;
    await leader.ask('correct', { entry, ...saying('Duty is short of three.') });
    const since = await read(analyst);
    expect(since?.approval).toMatch(/1 saying was put right since/);
    expect(JSON.stringify(since)).toContain('Duty is short of two.');
    const said = [...(since?.items ?? []).flatMap((item) => item.said), ...(since?.whole ?? [])];
    expect(said.filter(({ isSinceApproval }) => isSinceApproval)).toMatchObject([
      { text: 'Duty is short of three.' },
    ]);
  });

  it('are not approved before the surgery is over', async () => {
    surgery = await plannedSurgery(story.database);
    const { version = 0 } = (await leader.ask('open')).told ?? {};
    expect((await leader.ask('approve', { version })).reason).toBe('NOT_OVER');
  });
});
