import type { Card } from '../../charts/card';
import { CaseListLink } from '../../ui/CaseListLink';
import { useCaseLists } from '../../ui/use-case-lists';
import type { Moment } from './moment';

interface RoomCaseListProps {
  readonly authority: string;
  readonly item: Moment['items'][number];
  readonly card: Card;
}

/**
 * The way from the indicator that is looked at to the children behind it, for those who may see them there.
 * It stands beneath the screen that everybody sees, and never on the wall: what it leads to names children,
 * and is for who opens it alone.
 */
export function RoomCaseList({ authority, item, card }: RoomCaseListProps) {
  const { key } = card.indicator;
  const lists = useCaseLists({
    ...{ authority, place: item.place?.slug ?? null, period: card.period.key, indicators: [key] },
  });
  return <CaseListLink list={lists.get(key)} />;
}
