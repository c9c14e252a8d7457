import {
  differencesSentence,
  formatWithUnit,
  gapSentence,
  largestGaps,
  placeDifferences,
  placeStandings,
  readingChanges,
  standingSentence,
  stateChanges,
  turnedRatings,
  type ReadingChange,
} from '@vital-signs/domain';
import { PLACE_ASKED } from '../page-requests';
import { briefOf, indicatorOf, readingsOf, type HandReading } from './brief-by-hand';
import type { HandFacts, HandRow } from './facts';
import type { HandSource } from './hand-source';
import { loadFacts } from './load-facts';

const MONTHS_SHOWN = 13;
const MOST_GAPS = 5;

/** The summary of a locality as JSON text. */
export async function placeByHand(source: HandSource): Promise<string> {
  const { row, facts } = await loadFacts(source, {
    ...{ ...PLACE_ASKED, only: null, shown: MONTHS_SHOWN, rows: 'SCORECARD', places: 'KIN' },
    // Of other places only this month is told, and how they were rated in the one before.
    reach: { beside: 2 },
  });
  const readings = readingsOf(facts);
  const byId = new Map(readings.map((reading) => [reading.row.indicator.id, reading]));
  const standings = standingsOf(facts);
  return JSON.stringify({
    placeSummary: {
      sentence: standingSentence(readings),
      counts: stateChanges(readings, row.judgementModel),
      turned: turnedRatings(readings).map(({ change, from, to, sentence, modelled }) => ({
        ...{ indicator: indicatorOf(change.row.indicator), from, to, sentence, modelled },
      })),
      gaps: gapsOf(readings),
      differences: placeDifferences(standings).flatMap(({ row: { indicator }, compared }) => {
        const reading = byId.get(indicator.id);
        const { verdict, sentence } = compared;
        return reading === undefined || sentence === null
          ? []
          : [{ reading: briefOf(reading), verdict, sentence }];
      }),
      differencesSentence: differencesSentence(standings, row.name),
      positions: standings.map(({ row: { indicator }, own, comparison, compared, of }) => {
        const { cell } = own;
        const { value } = cell.measured;
        return {
          indicator: indicatorOf(indicator),
          shown: value === null ? null : formatWithUnit(value, indicator.unit ?? '', cell.decimals),
          state: cell.judgement.ratings[0].state,
          provenance: cell.current?.provenance ?? null,
          ...{ rank: compared.rank, of, reason: comparison.unranked },
        };
      }),
      children: childrenOf(facts),
      ...figuresOf(readings),
    },
  });
}

function gapsOf(readings: readonly HandReading[]) {
  return largestGaps(readings, MOST_GAPS).map(({ change, gap }) => {
    const { children, estimated } = gap;
    const sentence = gapSentence(gap, change.row.indicator.unit ?? '');
    return { reading: briefOf(change), gap: { children, estimated, sentence } };
  });
}

function standingsOf(facts: HandFacts) {
  const index = facts.places.map((place, at) => ({ place, at }));
  const beside = index.filter(({ place }) => place.rank === 0 || place.rank === 3);
  const siblings = beside.sort((a, b) => a.place.position - b.place.position).map(({ at }) => at);
  const whole = facts.places.findIndex(({ rank }) => rank === 1);
  return placeStandings<HandRow>(facts, { own: 0, whole, siblings });
}

function childrenOf(facts: HandFacts) {
  const below = facts.places.flatMap((place, at) => (place.rank === 2 ? [{ place, at }] : []));
  const changes = readingChanges(
    facts,
    below.map(({ at }) => at),
  );
  return below.map(({ place: { slug, name } }, child) => {
    const own = changes[child] ?? [];
    return {
      place: { slug, name },
      counts: stateChanges(own, facts.judgementModel),
      ...figuresOf(own),
    };
  });
}

function figuresOf(changes: readonly ReadingChange[]) {
  const present = changes.filter(({ now }) => now.measured.value !== null);
  const modelled = present.filter(({ now }) => now.current?.provenance === 'MODELLED');
  return { figureCount: present.length, modelledCount: modelled.length };
}
