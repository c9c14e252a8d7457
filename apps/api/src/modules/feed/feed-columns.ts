/** What kind of value a column of a feed holds. */
export type FeedType = 'TEXT' | 'NUMBER' | 'DATE' | 'MONTH' | 'BOOLEAN';

/** A column of a feed. Its name is promised: it does not change within a version of the feeds. */
export interface FeedColumn {
  readonly name: string;
  readonly type: FeedType;
  readonly says: string;
}

const column = (name: string, type: FeedType, says: string): FeedColumn => ({ name, type, says });

const PERIOD = column(
  'period',
  'MONTH',
  'The month, as 2018-03; of figures of longer periods the quarter, as 2018-19-q1, or year.',
);
const INDICATOR = column(
  'indicator',
  'TEXT',
  'Key of the indicator, as in the feed of indicators.',
);
const PLACE = column('place', 'TEXT', 'Name of the place in addresses, as in the feed of places.');
const RULES_VERSION = column('rules_version', 'TEXT', 'The version of the rules that judged it.');
const VALUE = column(
  'value',
  'NUMBER',
  'The figure in the unit of the indicator; empty where there is none.',
);
const IS_MODELLED = column(
  'is_modelled',
  'BOOLEAN',
  'Whether it was modelled for the demonstration.',
);

/** The feeds that there are, each with its columns in their order. */
export const FEEDS = {
  indicators: [
    INDICATOR,
    column('ref', 'TEXT', 'The reference that the report prints.'),
    column('name', 'TEXT', 'Its name.'),
    column('area', 'TEXT', 'Name of the report area.'),
    column('polarity', 'TEXT', 'What a good figure is: HIGH, LOW, BAND, INFO or NOT_LEGIBLE.'),
    column('measure', 'TEXT', 'COUNT, PERCENTAGE, RATE, AVERAGE or MAXIMUM.'),
    column('basis', 'TEXT', 'What stretch of time a monthly figure speaks of.'),
    column('unit', 'TEXT', 'The unit of its values; empty for plain counts.'),
    column('decimals', 'NUMBER', 'Decimals shown.'),
    column('multiplier', 'NUMBER', 'What numerator over denominator is multiplied by.'),
    column('numerator_label', 'TEXT', 'What the numerator counts.'),
    column('denominator_label', 'TEXT', 'What the denominator counts.'),
    column('counts_children', 'BOOLEAN', 'Whether it counts children.'),
    column('definition', 'TEXT', 'How it is defined.'),
  ],
  places: [
    PLACE,
    column('name', 'TEXT', 'Its name.'),
    column('short_name', 'TEXT', 'A name short enough for a column.'),
    column('kind', 'TEXT', 'AUTHORITY, LOCALITY or TEAM.'),
    column('team_kind', 'TEXT', 'The kind of work of a team.'),
    column('parent', 'TEXT', 'The place that it is part of.'),
  ],
  editions: [
    column('edition', 'NUMBER', 'Its number.'),
    PERIOD,
    column('audience', 'TEXT', 'INTERNAL or PUBLIC.'),
    column('accurate_as_of', 'DATE', 'The day on whose morning the figures were taken.'),
    column('published_at', 'TEXT', 'When it was published, in UTC.'),
    RULES_VERSION,
    column('hash', 'TEXT', 'SHA-256 of its document.'),
  ],
  observations: [
    PERIOD,
    INDICATOR,
    PLACE,
    column('basis', 'TEXT', 'What stretch of time the figure speaks of.'),
    VALUE,
    column('numerator', 'NUMBER', 'What was counted.'),
    column('denominator', 'NUMBER', 'Out of how many.'),
    column('absence', 'TEXT', 'Why there is no figure; empty where there is one.'),
    column('provenance', 'TEXT', 'Where the figure comes from.'),
    IS_MODELLED,
  ],
  readings: [
    PERIOD,
    INDICATOR,
    PLACE,
    VALUE,
    column('rating', 'TEXT', 'RED, AMBER, GREEN, or why it is not rated.'),
    column('rating_reason', 'TEXT', 'Why it is rated so, in a word.'),
    column('second_rating', 'TEXT', 'The second of two ratings, where there are two.'),
    column('direction', 'TEXT', 'UP, DOWN, LEVEL or NONE, against the month before.'),
    column('direction_meaning', 'TEXT', 'Whether that is better or worse.'),
    column('year_to_date', 'NUMBER', 'The year to date.'),
    IS_MODELLED,
    RULES_VERSION,
    column('edition', 'NUMBER', 'The edition as which it is read; empty: as known now.'),
  ],
} as const satisfies Readonly<Record<string, readonly FeedColumn[]>>;

export type FeedName = keyof typeof FEEDS;

export const FEED_NAMES = Object.keys(FEEDS) as readonly FeedName[];

/** A value of a feed: empty in CSV and null in JSON where there is none. */
export type FeedValue = string | number | boolean | null;
export type FeedRow = readonly FeedValue[];
