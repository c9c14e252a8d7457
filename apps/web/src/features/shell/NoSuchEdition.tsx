import { formatPeriod, parsePeriodKey } from '@vital-signs/domain';
import type { FrameAuthority } from '../../lib/frame';
import type { ShowPage } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { useMay } from '../../lib/viewer';
import { Button } from '../../ui/Button';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { PageFrame } from '../../ui/PageFrame';
import type { ReadEdition } from './edition-words';
import styles from './NoSuchEdition.module.css';

interface NoSuchEditionProps {
  /** What the address names as an edition. */
  readonly named: string;
  /** Key of the month that it names beside it; null: none. */
  readonly period: string | null;
  readonly editions: readonly ReadEdition[];
  /** Null while it is not known. */
  readonly authority: FrameAuthority | null;
  readonly show: ShowPage;
}

/** Stands in place of a page whose address names an edition that there is not, or that is of an earlier month. */
export function NoSuchEdition(props: NoSuchEditionProps) {
  const { named, period, editions, authority, show } = props;
  const readsNow = useMay('READ_AS_KNOWN_NOW');
  useTitle('No such edition');
  const found = editions.find(({ number }) => String(number) === named);
  const ofMonth = editions.filter((each) => period === null || each.period.key === period);
  const offered = ofMonth.length > 0 ? ofMonth : editions;
  const month = period === null ? '' : formatPeriod(parsePeriodKey(period));
  const sentence =
    found === undefined
      ? `${authority?.name ?? 'The authority'} has no edition ${named}.`
      : `Edition ${named} is of ${found.period.name}, and holds nothing of ${month}.`;
  return (
    <PageFrame title="No such edition">
      <EmptyPanel sentence={sentence}>
        <div className={styles.ways}>
          {offered.map(({ number, period: of, audience }) => (
            <Button key={number} onPress={() => show({ edition: String(number), period: of.key })}>
              Edition {number}, {of.name}
              {audience === 'PUBLIC' && ', for the public'}
            </Button>
          ))}
          {readsNow && (
            <Button onPress={() => show({ edition: null })}>Figures as known now</Button>
          )}
        </div>
      </EmptyPanel>
    </PageFrame>
  );
}
