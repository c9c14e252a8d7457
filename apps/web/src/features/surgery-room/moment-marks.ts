import type { Moment, MomentPointer } from './moment';

/** What a screen holds of a moment, for whoever compares screens: version, pointer, driver, what was said, record. */
export function marksOf(moment: Moment, pointer: MomentPointer) {
  return {
    'data-version': moment.version,
    'data-pointer': pointerText(pointer),
    'data-driver': moment.driver?.name ?? '',
    'data-said': moment.sayings
      .map(({ id, kind, outcome }) => `${id} ${kind} ${outcome}`)
      .join('|'),
    'data-record': moment.record,
  };
}

function pointerText({ item, view, place, month, zoom, namesHidden }: MomentPointer): string {
  const stretch = zoom === null ? '' : `${zoom.from}…${zoom.to}`;
  return [item ?? '', view, place ?? '', month ?? '', stretch, namesHidden ? 'hidden' : ''].join(
    '|',
  );
}
