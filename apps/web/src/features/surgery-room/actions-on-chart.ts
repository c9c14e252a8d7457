import { londonDay } from '@vital-signs/domain';
import type { Card } from '../../charts/card';
import { agreedWhen } from '../../charts/pinned-actions';
import type { ChartedAction, PinnedActions } from '../../charts/pinned-actions';
import { asSentence } from '../../lib/sentence';
import { achievement } from './card-lines';
import type { Line } from './FittedLines';
import type { Moment } from './moment';
import { cutWords, linesOf, WALL } from './wall-fit';

/** The actions on what a card is about: those that stand on it, and those that were agreed just now. */
export function actionsOnChart(card: Card, moment: Moment): readonly ChartedAction[] {
  const standing = card.actions.map(({ action, expected }) => ({
    ...{ id: action.id, text: action.text, agreedOn: action.agreedOn },
    expected: expected?.whole ?? expected?.words ?? null,
    ...{ expectedValue: action.expectedValue, expectedBy: action.expectedBy },
  }));
  const known = new Set(standing.map(({ id }) => id));
  const now = moment.sayings.flatMap(({ action, text, at }) =>
    action === null ||
    known.has(action.id) ||
    action.indicator !== card.indicator.key ||
    action.place.slug !== card.place.slug
      ? []
      : [
          {
            ...{ id: action.id, text, agreedOn: londonDay(at), expected: action.expected },
            ...{ expectedValue: null, expectedBy: null },
          },
        ],
  );
  return [...standing, ...now];
}

/** A line of the wall for a sentence about an action: two rows at most, of which its end is never cut. */
const ROWS = 2;

/** What each pin of a chart stands for, under its number. */
export function pinLines(pinned: readonly PinnedActions[]): readonly Line[] {
  return pinned.flatMap(({ number, actions }) =>
    actions.map(({ id, text, expected, ...agreed }) => {
      // Where it stands says when it was agreed, unless there are no figures of then.
      const when = agreed.late === null ? '' : `, agreed on ${agreedWhen(agreed)}`;
      const begins = `Action ${number}${when}: `;
      const ends = expected === null ? '' : ` ${achievement(expected)}`;
      const whole = begins + asSentence(text) + ends;
      const isLong = linesOf(whole, WALL.width) > ROWS;
      return {
        key: `action ${id}`,
        text: isLong ? begins + cutWords(text, ROWS * WALL.width - 4, begins + ends) + ends : whole,
      };
    }),
  );
}
