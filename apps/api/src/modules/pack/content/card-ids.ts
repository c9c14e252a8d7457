import { indicatorTitle, type NamedIndicator } from '@vital-signs/domain';
import type { Inline, Words } from '@vital-signs/pack';
import type { PackVoice } from './pack-voice';

/** Where the cards of a pack are: by the key of the indicator. */
export type CardIds = ReadonlyMap<string, string>;

/** A text as an id may be: small letters, digits and hyphens. */
export const idText = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** An id for the card of each indicator; two whose keys would be written alike are numbered. */
export function cardIds(keys: readonly string[]): CardIds {
  const used = new Set<string>();
  return new Map(
    keys.map((key) => {
      const wanted = `card-${idText(key)}`;
      let id = wanted;
      for (let number = 2; used.has(id); number += 1) id = `${wanted}-${number}`;
      used.add(id);
      return [key, id];
    }),
  );
}

/** An indicator by ref and name; a name that the report does not show legibly is said to be one. */
export function packTitle(indicator: NamedIndicator): string {
  const title = indicatorTitle(indicator);
  return indicator.name === null ? `${title} (name not legible)` : title;
}

/** An indicator by ref and name, as a link to its card where the pack has it. */
export function indicatorWords(indicator: NamedIndicator, cards: CardIds, voice: PackVoice): Words {
  const id = cards.get(indicator.key);
  const title = packTitle(indicator);
  if (id === undefined) return voice.quoted(title);
  const link: Inline = { kind: 'LINK', text: voice.title(title), href: `#${id}` };
  return [link];
}
