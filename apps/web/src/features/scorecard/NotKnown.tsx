import type { ScorecardView } from '@vital-signs/domain';
import type { ScorecardHeader_AuthorityFragment } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { EmptyPanel } from '../../ui/EmptyPanel';
import type { ShowView } from './view-change';
import styles from './NothingShown.module.css';

interface NotKnownProps {
  readonly authority: ScorecardHeader_AuthorityFragment;
  readonly view: ScorecardView;
  readonly show: ShowView;
}

/** The address asks for something that is not there: what it is, and ways onward. */
export function NotKnown({ authority, view, show }: NotKnownProps) {
  const { name, editions, places } = authority;
  if (view.edition !== null && editions.every(({ number }) => number !== view.edition)) {
    return (
      <EmptyPanel sentence={`${name} has no edition ${view.edition}.`}>
        <div className={styles.ways}>
          {editions.map(({ number, period, audience }) => (
            <Button key={number} onPress={() => show({ edition: number, period: period.key })}>
              Edition {number}, {period.name}
              {audience === 'PUBLIC' && ', for the public'}
            </Button>
          ))}
          <Button onPress={() => show({ edition: null })}>Figures as known now</Button>
        </div>
      </EmptyPanel>
    );
  }
  const isPlaceKnown = view.place === null || places.some(({ slug }) => slug === view.place);
  const sentence = isPlaceKnown
    ? `${name} has no figures here yet.`
    : `${name} has no place known as “${view.place}”.`;
  return (
    <EmptyPanel sentence={sentence}>
      <Button onPress={() => show({ place: null, period: null, open: [] })}>To {name}</Button>
    </EmptyPanel>
  );
}
