/** What stands in a form: texts as typed, and what is switched on. */
export type Written = Readonly<Record<string, string | boolean>>;

/** What somebody typed, and what stood where they did. */
export interface TypedFields<Fields extends Written> {
  readonly typed: Partial<Fields>;
  readonly stood: Partial<Fields>;
}

/** A field that now reads otherwise than when somebody typed over it. */
export interface Overtaken {
  readonly field: string;
  readonly typed: string;
  readonly now: string;
}

/** Where nobody typed anything. */
export const NOTHING_TYPED = { typed: {}, stood: {} };

/** What was kept as text, as far as it fits the fields; nothing where it is none. */
export function readTyped<Fields extends Written>(
  kept: string,
  standing: Fields,
): TypedFields<Fields> {
  try {
    const read = JSON.parse(kept) as Partial<TypedFields<Fields>>;
    const fitting = (fields: Partial<Fields> = {}) =>
      Object.fromEntries(
        Object.entries(fields).filter(([field, value]) => typeof value === typeof standing[field]),
      ) as Partial<Fields>;
    return { typed: fitting(read.typed), stood: fitting(read.stood) };
  } catch {
    return NOTHING_TYPED;
  }
}

/** The fields with one typed over; one that reads as it stands is not typed over. */
export function typeOver<Fields extends Written>(
  { typed, stood }: TypedFields<Fields>,
  standing: Fields,
  field: keyof Fields,
  value: Fields[keyof Fields],
): TypedFields<Fields> {
  const { [field]: _typed, ...others } = typed;
  const { [field]: before = standing[field], ...othersStood } = stood;
  if (value === standing[field]) return { typed: others, stood: othersStood } as never;
  return { typed: { ...typed, [field]: value }, stood: { ...stood, [field]: before } };
}

/** What now reads otherwise than when it was typed over. */
export function overtakenIn<Fields extends Written>(
  { typed, stood }: TypedFields<Fields>,
  standing: Fields,
): readonly Overtaken[] {
  return Object.keys(typed).flatMap((field) =>
    stood[field] === standing[field] || typed[field] === standing[field]
      ? []
      : [{ field, typed: String(typed[field]), now: String(standing[field]) }],
  );
}

/** Whether anything is typed. */
export function isAnyTyped({ typed }: TypedFields<Written>): boolean {
  return Object.keys(typed).length > 0;
}

/** The fields with several typed over. */
export function typeAllOver<Fields extends Written>(
  fields: TypedFields<Fields>,
  standing: Fields,
  changed: Partial<Fields>,
): TypedFields<Fields> {
  return Object.keys(changed).reduce((before, field: keyof Fields) => {
    const value = changed[field];
    return value === undefined ? before : typeOver(before, standing, field, value);
  }, fields);
}

/**
 * What was typed without what was saved of it: what was typed while it was on its way stays, over what
 * stands now that it is saved.
 */
export function settled<Fields extends Written>(
  { typed }: TypedFields<Fields>,
  sent: Fields,
  saved: Fields = sent,
): TypedFields<Fields> {
  const left = Object.keys(typed).filter((field) => typed[field] !== sent[field]);
  const of = (fields: Partial<Fields>) =>
    Object.fromEntries(left.map((field) => [field, fields[field]])) as Partial<Fields>;
  return { typed: of(typed), stood: of(saved) };
}

/** The fields as they are typed, known to stand over what stands now: what others changed was looked at. */
export function seenOver<Fields extends Written>(
  { typed, stood }: TypedFields<Fields>,
  standing: Fields,
  field: keyof Fields,
): TypedFields<Fields> {
  if (!(field in typed)) return { typed, stood };
  return { typed, stood: { ...stood, [field]: standing[field] } };
}
