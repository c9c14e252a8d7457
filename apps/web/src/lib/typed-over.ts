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
