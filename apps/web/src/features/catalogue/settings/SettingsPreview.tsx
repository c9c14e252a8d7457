import { counted } from '@vital-signs/domain';
import { PreviewPanel } from '../PreviewPanel';
import type { SettingsFound } from './settings-query';
import styles from '../CataloguePage.module.css';

/** What other settings would change, in words and by name. */
export function SettingsPreview({ found }: { readonly found: SettingsFound }) {
  const { changed, ratings, unfitTolerances, yearsToDate, exceptions, smallNumbers } = found;
  const month =
    found.period === null ? 'the latest month' : `${found.period.name}, on which pages open,`;
  if (changed.length === 0)
    return <p role="status">Nothing was changed: everything reads as it does now.</p>;
  return (
    <>
      <section className={styles.preview} aria-label="What is set anew" role="status">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">Now</th>
              <th scope="col">Would be</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ label, before, after }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <NamedList
          names={unfitTolerances}
          heading={`${counted(unfitTolerances.length, 'tolerance')} in the catalogue ${unfitTolerances.length === 1 ? 'follows' : 'follow'} another model, and go on being judged by it until they are set anew:`}
        />
        <NamedList
          names={yearsToDate}
          heading={`${counted(yearsToDate.length, 'year to date', 'years to date')} of ${month} would be another:`}
        />
        {exceptions && <Turned exceptions={exceptions} month={month} />}
        {(exceptions !== null || yearsToDate.length > 0 || ratings.lookedAt !== '') && (
          <p>
            It would be seen from then on by those who read months as known now; of a month that is
            published, everybody else sees it with the next edition.
          </p>
        )}
        <SmallNumbersTurned found={smallNumbers} />
      </section>
      {ratings.lookedAt === '' ? <p>No rating changes.</p> : <PreviewPanel preview={ratings} />}
    </>
  );
}

interface TurnedProps {
  readonly exceptions: NonNullable<SettingsFound['exceptions']>;
  /** The month that they are of, in words. */
  readonly month: string;
}

/** Which exceptions would come and go, and which other rules would make. */
function Turned({ exceptions: { come, go, others }, month }: TurnedProps) {
  if (come.length + go.length + others.length === 0)
    return <p>{`No exception of ${month} would come or go.`}</p>;
  return (
    <>
      <NamedList
        names={come}
        heading={`${counted(come.length, 'exception')} of ${month} would come:`}
      />
      <NamedList names={go} heading={`${counted(go.length, 'exception')} of ${month} would go:`} />
      <NamedList
        names={others}
        heading={`${counted(others.length, 'exception')} of ${month} would stay, by other rules:`}
      />
    </>
  );
}

/** How many counts public editions would hold back. */
function SmallNumbersTurned({ found }: { readonly found: SettingsFound['smallNumbers'] }) {
  const { turned, obstacle } = found;
  if (turned === null) return obstacle === null ? null : <p>{obstacle}</p>;
  const { period, counts, now, then } = turned;
  return (
    <>
      <p>
        {`Were ${period.name}, the latest with figures, published to the public for the first time, of its ${counted(counts, 'count')} would be held back:`}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Held back</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Small, or leaving a small rest</th>
            <td>{now.small}</td>
            <td>{then.small}</td>
          </tr>
          <tr>
            <th scope="row">So that those cannot be worked out</th>
            <td>{now.beside}</td>
            <td>{then.beside}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

function NamedList({
  names,
  heading,
}: {
  readonly names: readonly string[];
  readonly heading: string;
}) {
  if (names.length === 0) return null;
  return (
    <>
      <p>{heading}</p>
      {/* It can be scrolled, so it can have the focus. */}
      <ul className={styles.changes} tabIndex={0} aria-label={heading}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
