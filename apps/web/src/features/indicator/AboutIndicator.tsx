import { endedSentence, indicatorTitle, polarityWord } from '@vital-signs/domain';
import { dateWords } from '../../lib/date-words';
import { indicatorAddress, sectionAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { AppLink } from '../../ui/AppLink';
import { GlossaryText } from '../../ui/GlossaryText';
import type { Account } from './account';
import { BASIS_WORDS, FREQUENCY_WORDS, GOOD_WORDS, YEAR_RULE_WORDS } from './catalogue-words';
import { Entry } from './Entry';
import { StandardsHistory } from './StandardsHistory';
import styles from './AboutIndicator.module.css';

interface AboutIndicatorProps {
  readonly authority: string;
  readonly account: Account;
  readonly standpoint: Standpoint;
}

const NOT_STATED = 'Not stated in the report.';

/** Everything that is known about the indicator itself. */
export function AboutIndicator({ authority, account, standpoint }: AboutIndicatorProps) {
  const { indicator, edition, sections } = account;
  const countedBy = (label: string | null, other: Account['indicator']['numeratorIndicator']) => (
    <>
      {label === null ? NOT_STATED : asSentence(label)}
      {other && (
        <>
          {' '}
          The same as{' '}
          <AppLink href={indicatorAddress(authority, other.key, standpoint)}>
            {indicatorTitle(other)}
          </AppLink>
          .
        </>
      )}
    </>
  );
  return (
    <section className={styles.section} aria-labelledby="about-heading">
      <h2 id="about-heading">About this indicator</h2>
      <dl className={styles.list}>
        <Entry term="Definition">
          <GlossaryText>{indicator.definition ?? 'The report gives none.'}</GlossaryText>
        </Entry>
        <Entry term="Good performance is">
          {polarityWord(indicator.polarity)}: {GOOD_WORDS[indicator.polarity]}
        </Entry>
        <Entry term="Data note">
          {indicator.dataNote ?? 'None printed, or not legible in the source.'}
        </Entry>
        <Entry term="Period">{BASIS_WORDS[indicator.basis]}</Entry>
        <Entry term="Unit">{indicator.unit ?? 'A plain count.'}</Entry>
        <Entry term="Numerator">
          {countedBy(indicator.numeratorLabel, indicator.numeratorIndicator)}
        </Entry>
        {indicator.measureKind !== 'COUNT' && (
          <Entry term="Denominator">
            {indicator.denominatorIsPopulation && indicator.denominatorLabel === null
              ? 'The population aged 0 to 17.'
              : countedBy(indicator.denominatorLabel, indicator.denominatorIndicator)}
          </Entry>
        )}
        <Entry term="Year to date">{YEAR_RULE_WORDS[indicator.yearToDateRule]}</Entry>
        <Entry term="Frequency">{FREQUENCY_WORDS[indicator.frequency]}</Entry>
        <Entry term="Counts children">{indicator.countsChildren ? 'Yes.' : 'No.'}</Entry>
        <Entry term="Lead officer">{indicator.leadOfficer ?? NOT_STATED}</Entry>
        <Entry term="Data owner">{indicator.dataOwner ?? NOT_STATED}</Entry>
        <Entry term="Source system">{indicator.sourceSystem ?? NOT_STATED}</Entry>
        <Entry term="Statutory code">{indicator.statutoryCode ?? NOT_STATED}</Entry>
        <Entry term="Accurate as of">
          {edition?.accurateAsOf
            ? `${dateWords(edition.accurateAsOf)} (edition ${edition.number})`
            : 'This month is not published.'}
        </Entry>
        {indicator.measuredFrom !== null && (
          <Entry term="Measured so from">{dateWords(indicator.measuredFrom)}</Entry>
        )}
        {indicator.measuredUntil !== null && (
          <Entry term="Measured until">{endedSentence(indicator.measuredUntil)}</Entry>
        )}
        <Entry term="Caveats">
          <GlossaryText>{indicator.caveats ?? 'None is stated.'}</GlossaryText>
        </Entry>
        {indicator.note !== null && <Entry term="Of its row">{indicator.note}</Entry>}
        <Entry term="Read from">{indicator.source}</Entry>
        {sections.length > 0 && (
          <Entry term="Stands on">
            {sections.map(({ slug, name }, index) => (
              <span key={slug}>
                {index > 0 && ', '}
                <AppLink href={sectionAddress(authority, slug, standpoint)}>{name}</AppLink>
              </span>
            ))}
          </Entry>
        )}
      </dl>
      <StandardsHistory indicator={indicator} />
    </section>
  );
}
