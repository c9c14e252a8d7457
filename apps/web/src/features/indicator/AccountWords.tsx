import { gapHeading, provenanceSentence } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import { dataQualityAddress } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { useRatingWording } from '../../lib/state-words';
import { useMay } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { CaseListLink } from '../../ui/CaseListLink';
import { DirectionMark } from '../../ui/DirectionMark';
import { ReadingRatings } from '../../ui/ReadingRatings';
import { useCaseLists } from '../../ui/use-case-lists';
import type { Account } from './account';
import { gapHolders, targetWords } from './account-sentences';
import { Entry } from './Entry';
import { YearWords } from './YearWords';
import styles from './AccountWords.module.css';

interface AccountWordsProps {
  readonly authority: string;
  readonly account: Account;
  /** Number of the edition that is read; null: as known now. */
  readonly edition?: number | null;
}

/** The reading in words: what it is, why it is rated so, whether it is real, and how far it is to go. */
export function AccountWords({ authority, account, edition = null }: AccountWordsProps) {
  const { reading, controlChart, difference, comparison } = account;
  const mayReadFindings = useMay('READ_DATA_QUALITY');
  const isModelled = reading.provenance === 'MODELLED';
  const holders = comparison && gapHolders(comparison);
  const target = targetWords(account);
  const wording = useRatingWording();
  const { indicator, place, period } = account;
  const list = useCaseLists({
    ...{ authority, edition, place: place.slug, period: period.key, indicators: [indicator.key] },
  }).get(indicator.key);
  return (
    <section className={styles.words} aria-label="In words">
      <dl className={styles.list}>
        <Entry term="Figure">
          {reading.shown === null ? (
            asSentence(reading.absenceSentence ?? 'no figure')
          ) : (
            <>
              {reading.counts === null ? reading.shown : `${reading.counts} (${reading.shown})`}
              {'. '}
              <Quiet>
                {reading.provenance !== null && asSentence(provenanceSentence(reading.provenance))}
                {reading.countsProvenance !== null &&
                  reading.countsProvenance !== reading.provenance &&
                  ` The counts: ${provenanceSentence(reading.countsProvenance)}.`}
              </Quiet>
            </>
          )}
        </Entry>
        <Entry term="Rating">
          <span className={styles.mark}>
            <ReadingRatings
              states={reading.ratings.map(({ state }) => state)}
              modelled={isModelled}
            />
            .{' '}
          </span>
          {asSentence(reading.ratingSentence)}
        </Entry>
        <Entry term="Direction">
          {reading.direction.arrow !== 'NONE' && (
            <span className={styles.arrow} aria-hidden="true">
              <DirectionMark
                arrow={reading.direction.arrow}
                meaning={reading.direction.meaning}
                verdict={controlChart.verdict.kind}
              />
            </span>
          )}{' '}
          {asSentence(reading.direction.sentence)}
          {account.series.monthsAlone !== null &&
            ' That is of the year to date, not of its months.'}
        </Entry>
        <Entry term="Is it real?">
          {asSentence(controlChart.verdict.sentence)}
          {controlChart.capability && ` ${asSentence(controlChart.capability.sentence)}`}
          {difference && ` ${asSentence(difference.sentence)}`}
        </Entry>
        {reading.gap && (
          <Entry term={gapHeading(wording)}>
            {asSentence(reading.gap.sentence)}
            {holders && ` ${holders}`}
            <CaseListLink list={list} />
          </Entry>
        )}
        {!reading.gap && list !== undefined && (
          <Entry term="Behind it">
            <CaseListLink list={list} />
          </Entry>
        )}
        {target !== null && <Entry term="To target">{target}</Entry>}
        {reading.trajectory && <Entry term="On the way">{reading.trajectory.sentence}</Entry>}
        {account.benchmarks.length > 0 && (
          <Entry term="Beside others">
            <ul className={styles.benchmarks}>
              {account.benchmarks.map(({ benchmark, sentence }) => (
                <li key={benchmark.comparator}>
                  {asSentence(sentence)}
                  {benchmark.note !== null && <Quiet> {asSentence(benchmark.note)}</Quiet>}
                </li>
              ))}
            </ul>
            <Quiet>
              {[...new Set(account.benchmarks.map(({ benchmark }) => benchmark.source))].join('; ')}
            </Quiet>
          </Entry>
        )}
        <YearWords account={account} />
        {reading.marks.length > 0 && (
          <Entry term="Before it is trusted">
            <ul className={styles.benchmarks}>
              {reading.marks.map(({ mark, sentence }) => (
                <li key={`${mark} ${sentence}`}>{asSentence(sentence)}</li>
              ))}
            </ul>
            {mayReadFindings && (
              <AppLink href={dataQualityAddress(authority)}>All findings about the data</AppLink>
            )}
          </Entry>
        )}
      </dl>
    </section>
  );
}

function Quiet({ children }: { readonly children: ReactNode }) {
  return <span className={styles.quiet}>{children}</span>;
}
