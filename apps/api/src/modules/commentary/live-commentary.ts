import type { Commentary } from './commentary.service';
import type { LiveText } from './live-text.service';

/** A commentary as a text that is held against the record. What was written plainly names no figures. */
export function liveTextOf({ moment, text, format, indicator, place }: Commentary): LiveText {
  return {
    moment,
    text: format === 'MARKDOWN' ? text : '',
    indicator: indicator?.key ?? null,
    place: place?.slug ?? null,
  };
}
