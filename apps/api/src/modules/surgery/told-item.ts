import type { SurgeryItem } from '../../generated/resolver-types';
import type { SurgeryItemRecord } from './surgery.repository';

/** An item of an agenda, as everybody who may follow the surgery is told it. */
export function toldItem({ number, place, ...item }: SurgeryItemRecord): SurgeryItem {
  const { position, kind, title, indicator, area, minutes, reasons, outcome, spentSeconds } = item;
  return {
    ...{ id: String(number), position, kind, title, indicator, area, minutes, outcome },
    ...{ reasons, spentSeconds, showsPublished: item.showsPublished },
    place: place && { slug: place.slug, name: place.name, shortName: place.shortName },
  };
}
