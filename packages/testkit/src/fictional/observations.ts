import type { Absence } from '@vital-signs/domain';
import { RECORDED_MONTHS } from './calendar';
import type { RecordedMonth } from './calendar';
import { CATALOGUE } from './catalogue';
import { figuresOf } from './figures';
import type { Figure } from './figures';
import type { InventedIndicator } from './indicator-facts';
import { PLACES } from './geography';
import type { InventedPlace } from './geography';
import { faultyFigure } from './planted-faults';
import type { Work } from './work';

/** Said of every invented figure, wherever its source is shown. */
export const INVENTED = 'Invented for the demonstration: no such council exists';

/** One invented figure as it goes on record: indicator and place by their keys. */
export interface InventedObservation extends Figure {
  readonly indicator: string;
  readonly place: string;
  readonly month: RecordedMonth;
  readonly absence: Absence | null;
}

function isWorkOf(place: InventedPlace, indicator: InventedIndicator): boolean {
  return place.teamKind === null || indicator.teamKinds.includes(place.teamKind);
}

/** Every figure of the record: indicator by indicator, place by place, oldest month first. */
export function inventedObservations(work: Work): readonly InventedObservation[] {
  const figures = figuresOf(work);
  return CATALOGUE.flatMap((indicator) => {
    const figureOf = figures.get(indicator.key);
    if (figureOf === undefined) throw new Error(`${indicator.key} is not drawn.`);
    const places = PLACES.filter((place) => isWorkOf(place, indicator));
    return places.flatMap((place) =>
      RECORDED_MONTHS.flatMap((month) => {
        const figure = figureOf(place, month.index);
        if (figure === null) return [];
        const stored = faultyFigure(indicator.key, place.slug, month.index, figure);
        const nobody = stored.denominator === 0;
        return [
          {
            ...{ indicator: indicator.key, place: place.slug, month, ...stored },
            absence: nobody ? ('NOT_APPLICABLE' as const) : null,
          },
        ];
      }),
    );
  });
}
