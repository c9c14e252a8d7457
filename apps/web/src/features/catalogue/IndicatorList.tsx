import { dateWords, momentWords } from '../../lib/date-words';
import {
  catalogueAddress,
  catalogueIndicatorAddress,
  newIndicatorAddress,
} from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useSearchWords } from '../../lib/use-search-words';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { SearchField } from '../../ui/SearchField';
import type { Catalogue } from './catalogue-query';
import { FileCells, FileHeadings } from './FileCells';
import styles from './CataloguePage.module.css';

/** The indicators by area, with who is responsible and who changed each last. */
export function IndicatorList(props: PageProps & { readonly catalogue: Catalogue }) {
  const { authority, search, show, catalogue } = props;
  const [words, setWords] = useSearchWords(search['q'] ?? '', ({ query }, how) =>
    show({ q: query || null }, how),
  );
  const areas = new Map(catalogue.areas.map(({ slug, name }) => [slug, name]));
  const asked = words.trim().toLowerCase();
  const shown = catalogue.indicators.filter((indicator) =>
    [
      indicator.title,
      indicator.key,
      areas.get(indicator.area),
      indicator.leadOfficer,
      indicator.dataOwner,
    ]
      .join(' ')
      .toLowerCase()
      .includes(asked),
  );
  if (catalogue.indicators.length === 0) return <NoneYet {...{ authority, catalogue }} />;
  return (
    <>
      <div className={styles.tools} data-screen-only="">
        <SearchField label="Name, ref, area or owner" value={words} onChange={setWords} />
        <AppLink href={newIndicatorAddress(authority)}>Describe a new indicator</AppLink>
      </div>
      <p className={styles.found} role="status">
        {shown.length} of {catalogue.indicators.length} shown.
      </p>
      {shown.length === 0 ? (
        <EmptyPanel sentence="No indicator fits these words." />
      ) : (
        <table className={styles.table} aria-label="Indicators">
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Area</th>
              <th scope="col">Lead officer</th>
              <th scope="col">Data owner</th>
              <th scope="col">Last changed</th>
              <FileHeadings names={['Standing', 'Ended on']} />
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, title, area, onScorecard, measuredUntil, ...of }) => (
              <tr key={key}>
                <th scope="row">
                  <AppLink href={catalogueIndicatorAddress(authority, key)}>{title}</AppLink>
                  <span className={styles.quiet} data-download="none">
                    {!onScorecard && ' kept with another'}
                    {measuredUntil !== null && ` ended on ${dateWords(measuredUntil)}`}
                  </span>
                </th>
                <td>{areas.get(area) ?? area}</td>
                <td data-label="Lead officer">{of.leadOfficer ?? '–'}</td>
                <td data-label="Data owner">{of.dataOwner ?? '–'}</td>
                <td data-label="Last changed">
                  {of.lastChange
                    ? `${of.lastChange.person}, ${momentWords(of.lastChange.at)}`
                    : '–'}
                </td>
                <FileCells
                  words={[
                    onScorecard ? '' : 'kept with another',
                    measuredUntil === null ? '' : dateWords(measuredUntil),
                  ]}
                />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface NoneYetProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly catalogue: Catalogue;
}

/** Where nothing is described: what comes first. */
function NoneYet({ authority, catalogue }: NoneYetProps) {
  if (catalogue.areas.length === 0) {
    return (
      <EmptyPanel sentence="No indicator is described yet. Each stands under an area, so an area comes first.">
        <AppLink href={catalogueAddress(authority, { part: 'areas' })}>Make the first area</AppLink>
      </EmptyPanel>
    );
  }
  return (
    <EmptyPanel sentence="No indicator is described yet.">
      <AppLink href={newIndicatorAddress(authority)}>Describe the first indicator</AppLink>
    </EmptyPanel>
  );
}
