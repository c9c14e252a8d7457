import { assertNever } from '@vital-signs/domain';
import { periodTicks } from '../../charts/period-ticks';
import { sayingLine } from './card-lines';
import { viewName } from './jump-targets';
import { itemAt } from './moment';
import type { Moment, MomentPointer, Sight } from './moment';

/** What a screen shows, as far as it is told to whoever does not see it. */
export interface ToldScreen {
  readonly moment: Moment;
  readonly pointer: MomentPointer;
  readonly sight: Sight | null;
  /** Number of whoever looks at it. */
  readonly viewer: string | null;
}

/**
 * What is new on a screen, in sentences: where the meeting is, what is pointed at, what was said, who
 * drives, whether names are hidden. Empty where nothing of it changed.
 */
export function toldWords(before: ToldScreen, now: ToldScreen): string {
  return [
    ...stateWords(before, now),
    ...driverWords(before, now),
    ...placeWords(before, now),
    ...pointedWords(before, now),
    ...(before.pointer.namesHidden === now.pointer.namesHidden
      ? []
      : [now.pointer.namesHidden ? 'Names are hidden.' : 'Names are shown.']),
    ...saidWords(before, now),
  ].join(' ');
}

function stateWords(before: ToldScreen, { moment }: ToldScreen): readonly string[] {
  if (before.moment.state === moment.state) return [];
  switch (moment.state) {
    case 'LIVE':
      return ['The surgery has begun.'];
    case 'ENDED':
      return ['The surgery is over.'];
    case 'APPROVED':
      return ['The minutes are approved.'];
    case 'CANCELLED':
      return ['The surgery is not held.'];
    case 'PLANNED':
      return [];
    default:
      return assertNever(moment.state);
  }
}

function driverWords(before: ToldScreen, { moment, pointer, viewer }: ToldScreen) {
  const { driver } = moment;
  if (before.moment.driver?.id === driver?.id || moment.state !== 'LIVE') return [];
  if (driver === null) return ['Nobody drives.'];
  if (driver.id === viewer) return ['You drive now.'];
  return [pointer.namesHidden ? 'Somebody else drives now.' : `${driver.name} drives now.`];
}

/** The item and how it is shown. */
function placeWords({ pointer: was }: ToldScreen, { moment, pointer }: ToldScreen) {
  if (was.item === pointer.item && was.view === pointer.view) return [];
  if (pointer.view === 'AGENDA') return ['The agenda.'];
  if (pointer.view === 'SUMMARY') return ['What was decided and agreed.'];
  const item = itemAt(moment, pointer);
  const view = viewName(pointer.view, item);
  return [
    was.item === pointer.item || item === null
      ? `${view}.`
      : `${item.position} of ${moment.items.length}: ${item.title}, ${view.toLowerCase()}.`,
  ];
}

/** The place, the period and the stretch of the chart that are pointed at. */
function pointedWords({ pointer: was }: ToldScreen, { pointer, sight }: ToldScreen) {
  const { place, month, zoom } = pointer;
  const isNew = was.item !== pointer.item;
  const [from, to] = [zoom?.from ?? null, zoom?.to ?? null];
  const hadZoom = !isNew && was.zoom !== null;
  return [
    ...(place !== null && (isNew || was.place !== place)
      ? [`${placeName(sight, place)} is pointed at.`]
      : []),
    ...(month !== null && (isNew || was.month !== month)
      ? [`${periodTicks(month).name} is pointed at.`]
      : []),
    ...(from !== null && to !== null && (was.zoom?.from !== from || was.zoom.to !== to)
      ? [`The chart shows ${periodTicks(from).name} to ${periodTicks(to).name}.`]
      : []),
    ...(zoom === null && hadZoom ? ['The chart shows every period.'] : []),
  ];
}

function placeName(sight: Sight | null, slug: string): string {
  const places = sight?.card?.localities ?? sight?.place?.children.map(({ place }) => place) ?? [];
  return places.find((place) => place.slug === slug)?.name ?? 'A place';
}

function saidWords({ moment: was }: ToldScreen, { moment, pointer }: ToldScreen) {
  const known = new Set(was.sayings.map(({ key }) => key));
  return moment.sayings
    .filter(({ key }) => !known.has(key))
    .map((saying) => sayingLine(saying, pointer.namesHidden).text);
}
