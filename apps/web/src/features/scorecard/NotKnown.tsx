import type { ScorecardView } from '@vital-signs/domain';
import type { ScorecardHeader_AuthorityFragment } from '../../apollo/generated/documents';
import { catalogueAddress, importsAddress, peopleAddress } from '../../lib/page-address';
import { useMay } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
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
  if (isPlaceKnown) return <NoFigures {...{ authority, view, show }} />;
  return (
    <EmptyPanel sentence={`${name} has no place known as “${view.place}”.`}>
      <Button onPress={() => show({ place: null, period: null, open: [] })}>To {name}</Button>
    </EmptyPanel>
  );
}

/** Nothing is on record for what is asked: what comes next, for those who may do it. */
function NoFigures({ authority, view, show }: NotKnownProps) {
  const { slug, name } = authority;
  const mayLoad = useMay('LOAD_DATA');
  const mayDescribe = useMay('CHANGE_CATALOGUE');
  const isNarrowed = view.place !== null || view.period !== null;
  return (
    <EmptyPanel sentence={`${name} has no figures here yet.`}>
      <div className={styles.ways}>
        {mayDescribe && <AppLink href={catalogueAddress(slug)}>Describe what is measured</AppLink>}
        {mayLoad && <AppLink href={importsAddress(slug)}>Load a month’s figures</AppLink>}
        {isNarrowed && (
          <Button onPress={() => show({ place: null, period: null, open: [] })}>To {name}</Button>
        )}
      </div>
      {mayDescribe && !mayLoad && (
        <p>
          Figures are loaded by analysts, and read here by others once a month is published. Who may
          do what is set on the page <AppLink href={peopleAddress(slug)}>People</AppLink>.
        </p>
      )}
    </EmptyPanel>
  );
}
