import { emailAddress } from '../access/email-address';
import { fieldProblem, saidProblem, type CatalogueProblem } from '../catalogue/catalogue-problem';
import type { AgendaSubject } from './agenda';
import { SURGERY_BOUNDS } from './surgery-bounds';

/** Something on the agenda of a surgery, as it is planned. */
export interface PlannedItem {
  readonly kind: AgendaSubject['kind'];
  /** Key; of an INDICATOR only. */
  readonly indicator: string | null;
  /** Slug; of an AREA only. */
  readonly area: string | null;
  /** Slug; of none where it is FREE. */
  readonly place: string | null;
  /** Of a FREE one only. */
  readonly title: string | null;
  readonly minutes: number;
  /** Why it is on the agenda, in words. */
  readonly reasons: readonly string[];
}

/** Somebody to be invited. */
export interface PlannedInvitee {
  readonly name: string;
  readonly email: string;
}

/** How a surgery is planned: when and of what, who comes, and what is talked of. */
export interface SurgeryPlan {
  readonly title: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly items: readonly PlannedItem[];
  readonly invited: readonly PlannedInvitee[];
}

/** What can be named in the plan of a surgery. */
export interface PlanKnows {
  isIndicator(key: string): boolean;
  isArea(slug: string): boolean;
  /** Whether it is the surgery's place, or below it. */
  isPlace(slug: string): boolean;
  /** What the surgery's place is called. */
  readonly placeName: string;
}

/** Characters that show nothing, or turn the direction of what follows. */
const UNSEEN = /\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/u;

function textFaults(
  field: string,
  label: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): CatalogueProblem[] {
  const { length } = [...text.trim()];
  const expected = `text of ${least} to ${most} characters`;
  if (length < least) return [fieldProblem(field, label, text.trim(), expected)];
  if (length > most) return [fieldProblem(field, label, `${length} characters`, expected)];
  if (!UNSEEN.test(text)) return [];
  return [
    saidProblem(
      field,
      null,
      'text without characters that cannot be seen',
      `${label}: it holds a character that cannot be seen; type it anew.`,
    ),
  ];
}

function wholeFaults(
  field: string,
  label: string,
  given: number,
  { least, most }: { readonly least: number; readonly most: number },
): CatalogueProblem[] {
  const isWithin = Number.isInteger(given) && given >= least && given <= most;
  return isWithin
    ? []
    : [fieldProblem(field, label, given, `a whole number from ${least} to ${most}`)];
}

const NAMES = { indicator: 'indicator', area: 'area of the report', place: 'place' } as const;
type Named = keyof typeof NAMES;

/** What an item of each kind has to name; it names nothing else. */
const NEEDS: Readonly<Record<PlannedItem['kind'], readonly Named[]>> = {
  INDICATOR: ['indicator', 'place'],
  AREA: ['area', 'place'],
  PLACE: ['place'],
  FREE: [],
};

const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/;
const TIME_ALONE = /^\d{1,2}[:.]?\d{2}$/;

/** Whichever of day and time is missing is named alone, for the other was well given. */
function startFaults(given: string): CatalogueProblem[] {
  if (isMoment(given)) return [];
  if (TIME_ALONE.test(given)) {
    return [fieldProblem('startsAt', 'Day', null, 'the day on which it begins')];
  }
  if (DAY_ALONE.test(given)) {
    return [fieldProblem('startsAt', 'Begins', null, 'the time at which it begins')];
  }
  return [fieldProblem('startsAt', 'Begins', given, 'a day and a time, 1900 to 2199')];
}

function itemFaults(item: PlannedItem, index: number, knows: PlanKnows): CatalogueProblem[] {
  const at = `items.${index}`;
  const label = `Item ${index + 1}`;
  const faults: CatalogueProblem[] = [];
  for (const name of ['indicator', 'area', 'place'] as const) {
    const given = item[name];
    const field = `${at}.${name}`;
    if (!NEEDS[item.kind].includes(name)) {
      if (given === null) continue;
      faults.push(fieldProblem(field, label, given, `no ${NAMES[name]}, for it is not about one`));
    } else if (given === null) {
      faults.push(fieldProblem(field, label, null, `the ${NAMES[name]} that it is about`));
    } else if (name === 'place') {
      if (!knows.isPlace(given)) {
        const expected = `${knows.placeName}, or a place below it`;
        faults.push(fieldProblem(field, label, given, expected));
      }
    } else if (!(name === 'indicator' ? knows.isIndicator(given) : knows.isArea(given))) {
      faults.push(fieldProblem(field, label, given, `an ${NAMES[name]} of the authority`));
    }
  }
  const { leastTitle: least, mostTitle: most } = SURGERY_BOUNDS;
  if (item.kind === 'FREE') {
    faults.push(
      ...textFaults(`${at}.title`, `${label}, what it is`, item.title ?? '', { least, most }),
    );
  }
  faults.push(
    ...wholeFaults(`${at}.minutes`, `${label}, minutes`, item.minutes, {
      ...{ least: SURGERY_BOUNDS.leastItemMinutes, most: SURGERY_BOUNDS.mostItemMinutes },
    }),
  );
  if (item.reasons.length > SURGERY_BOUNDS.reasons) {
    const expected = `at most ${SURGERY_BOUNDS.reasons} reasons`;
    faults.push(fieldProblem(`${at}.reasons`, label, `${item.reasons.length} reasons`, expected));
  }
  for (const reason of item.reasons) {
    const length = { least: 1, most: SURGERY_BOUNDS.reason };
    faults.push(...textFaults(`${at}.reasons`, `${label}, why`, reason, length));
  }
  return faults;
}

function inviteeFaults(invited: SurgeryPlan['invited']): CatalogueProblem[] {
  const addresses = invited.map(({ email }) => emailAddress(email));
  const { leastName: least, mostName: most } = SURGERY_BOUNDS;
  return invited.flatMap(({ name, email }, index) => {
    const at = `invited.${index}`;
    const label = `Person ${index + 1}`;
    const address = addresses[index] ?? null;
    const first = addresses.indexOf(address);
    return [
      ...textFaults(`${at}.name`, `${label}, name`, name, { least, most }),
      ...(address === null
        ? [fieldProblem(`${at}.email`, `${label}, address`, email.trim(), 'an e-mail address')]
        : first < index
          ? [
              saidProblem(
                ...([`${at}.email`, email.trim(), 'each person once'] as const),
                `${label}: ${address} is invited already, as person ${first + 1}.`,
              ),
            ]
          : []),
    ];
  });
}

/** What keeps a surgery from being planned, each fault by its field; empty where nothing does. */
export function planFaults(plan: SurgeryPlan, knows: PlanKnows): readonly CatalogueProblem[] {
  const { title, startsAt, minutes, items, invited } = plan;
  const { leastTitle, mostTitle, leastMinutes, mostMinutes } = SURGERY_BOUNDS;
  const used = minutesOf(items);
  return [
    ...textFaults('title', 'Title', title, { least: leastTitle, most: mostTitle }),
    ...startFaults(startsAt),
    ...wholeFaults('minutes', 'Minutes', minutes, { least: leastMinutes, most: mostMinutes }),
    ...(items.length > SURGERY_BOUNDS.items
      ? [
          fieldProblem(
            'items',
            'Agenda',
            `${items.length} items`,
            `at most ${SURGERY_BOUNDS.items}`,
          ),
        ]
      : []),
    ...(used > minutes
      ? [
          saidProblem(
            ...(['items', `${used} minutes`, `at most ${minutes} minutes in all`] as const),
            `Agenda: its items take ${used} minutes, ${used - minutes} more than the ${minutes} that there are; give some less, or take one away.`,
          ),
        ]
      : []),
    ...items.flatMap((item, index) => itemFaults(item, index, knows)),
    ...(invited.length > SURGERY_BOUNDS.invited
      ? [
          fieldProblem(
            ...(['invited', 'People', `${invited.length} people`] as const),
            `at most ${SURGERY_BOUNDS.invited}`,
          ),
        ]
      : []),
    ...inviteeFaults(invited),
  ];
}

/** How many minutes the items of an agenda take together. */
export function minutesOf(items: readonly Pick<PlannedItem, 'minutes'>[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

const MOMENT =
  /^(?:19|2[01])\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Whether a text is a moment of the years 1900 to 2199, with its zone. */
export function isMoment(text: string): boolean {
  return MOMENT.test(text) && !Number.isNaN(Date.parse(text));
}
