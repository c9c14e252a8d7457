import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import { vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { FrameContext } from '../../lib/frame';
import type { FrameAuthority } from '../../lib/frame';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import type { Moment } from './moment';
import { aMoment, anItem } from './moment.test-support';
import { OpenRoom } from './OpenRoom';
import { browserShelf, keepUnsent, shelfName } from './outbox';
import type { KnownSurgery } from './use-surgery';

/** Who looks at the room: a leader of Norfolk. */
export const ADA = aViewer([heldRole({ role: 'LEADER' })]);
/** Where what she types is kept. */
export const SHELF = shelfName(ADA.id, 'norfolk', '1');
/** Herself, and somebody else, as drivers. */
export const me = {
  __typename: 'SurgeryDriver' as const,
  id: ADA.id,
  name: ADA.name,
  isHere: true,
};
export const ben = { ...me, id: '8', name: 'Ben Lyst' };
const SURGERY = {
  ...{ __typename: 'Surgery', id: '1', title: 'Norwich', startsAt: '2018-04-23T10:00:00.000Z' },
  ...{ standing: 'held now', mayHold: true, maySpeak: true, invited: [] },
  place: { __typename: 'Place', id: '4', slug: 'norwich', name: 'Norwich' },
  period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
} as KnownSurgery;
const FRAME: FrameAuthority = {
  ...{ slug: 'norfolk', name: 'Norfolk', fictional: false, months: [], opensOn: null },
  ...{ afterOpening: [], places: [{ slug: 'norwich', name: 'Norwich', kind: 'LOCALITY' }] },
};
const ITEMS = [
  anItem({ id: '1', kind: 'FREE', title: 'Staffing', indicator: null, place: null }),
  anItem({ id: '2', kind: 'FREE', title: 'Summer', position: 2, indicator: null, place: null }),
];

/** Whether anybody answers what may be put on the agenda. */
export const network = { isUp: true };

/** Her room over a server that takes what is said; `become` turns the moment. */
export function aRoom(first: Partial<Moment> = {}) {
  const moment = aMoment({ items: ITEMS, driver: me, ...first });
  const server = answeringClient({
    PointSurgery: ({ pointer }) => ({ pointSurgery: { ...moment, pointer } }),
    SayInSurgery: () => ({ sayInSurgery: moment }),
    CorrectSaying: () => ({ correctSaying: moment }),
    SettleSaying: () => ({ settleSaying: moment }),
    WithdrawSaying: () => ({ withdrawSaying: moment }),
    AddSurgeryItem: () => ({ addSurgeryItem: moment }),
    EndSurgery: () => ({ endSurgery: moment }),
    AgendaChoices: () => {
      if (!network.isUp) throw new TypeError('Failed to fetch');
      return {
        indicators: [{ __typename: 'Indicator', id: '3', key: '3.3', ref: '3.3', name: 'In time' }],
        reportAreas: [],
      };
    },
    ActionOwners: () => ({ actionOwners: [] }),
  });
  const drawn = (now: Partial<Moment>) => (
    <ApolloProvider client={server.client}>
      <FrameContext value={FRAME}>
        <OpenRoom
          {...{ authority: 'norfolk', id: '1', viewer: ADA, surgery: SURGERY }}
          moment={{ ...moment, ...now }}
          followed={{
            ...{ surgery: SURGERY, region: null, moment, problem: null, hear: () => undefined },
            ...{ connection: { state: 'LIVE' }, now: () => Date.parse(moment.at) },
            again: () => undefined,
          }}
        />
      </FrameContext>
    </ApolloProvider>
  );
  const { rerender, container } = render(drawn({}));
  return { ...server, container, become: (now: Partial<Moment>) => rerender(drawn(now)) };
}

/** A button by its name. */
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** Keeps a note that the server did not take. */
export const refusedNote = (text: string, item: string) =>
  keepUnsent(browserShelf(), SHELF, {
    ...{ key: `k-${text}`, typedAt: 1, corrects: null, refused: 'This surgery is over.' },
    saying: { kind: 'NOTE', text, item },
  });

/** Begins each test anew: nothing kept, the network up, clocks that run. */
export function freshRoom() {
  vi.useRealTimers();
  localStorage.clear();
  network.isUp = true;
}
