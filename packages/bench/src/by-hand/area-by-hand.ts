import { headlines, stateChanges, turnedRatings } from '@vital-signs/domain';
import { AREA_ASKED } from '../page-requests';
import { briefOf, indicatorOf, marksOf, readingsOf } from './brief-by-hand';
import type { HandSource } from './hand-source';
import { loadFacts } from './load-facts';

const MONTHS_SHOWN = 13;

/** The summary of a report area as JSON text. */
export async function areaByHand(source: HandSource): Promise<string> {
  const { area, ...asked } = AREA_ASKED;
  const { row, facts } = await loadFacts(source, {
    ...{ ...asked, only: area, shown: MONTHS_SHOWN, rows: 'AREA', places: 'NEIGHBOURS' },
  });
  const readings = readingsOf(facts);
  const marks = marksOf(readings);
  const openFindings = marks.filter(({ weight }) => weight === 'FINDING').length;
  return JSON.stringify({
    areaSummary: {
      counts: stateChanges(readings, row.judgementModel),
      turned: turnedRatings(readings).map(({ change, from, to, sentence, modelled }) => ({
        ...{ indicator: indicatorOf(change.row.indicator), from, to, sentence, modelled },
      })),
      marks,
      headlines: headlines({
        ...{ model: row.judgementModel, regionName: row.regionName, readings, openFindings },
      }),
      readings: readings.map(briefOf),
    },
  });
}
