import { useQuery } from '@apollo/client/react';
import { nounOfPeriodKey } from '@vital-signs/domain';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { ExceptionHistoryDocument } from '../../apollo/generated/documents';
import type { ExceptionRulesInput } from '../../apollo/generated/documents';
import type { PageProps } from '../../lib/page-props';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { isBelowAsked, type ExceptionList } from './exceptions-query';
import { HistoryChart } from './HistoryChart';
import { HistoryTable } from './HistoryTable';
import { TuningForm } from './TuningForm';
import styles from './ExceptionsPage.module.css';

interface RulesPanelProps {
  readonly list: ExceptionList;
  readonly page: PageProps;
}

/** The rules in force, how they behaved over a year, and how others would have. */
export function RulesPanel({ list, page }: RulesPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const span = pastSpan(list.period.key);
  return (
    <section className={styles.part} aria-label="The rules">
      <h2>The rules</h2>
      <ul className={styles.rules}>
        {list.rulesInWords.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p className={styles.rules}>
        Nothing else makes an exception. A heading under which a report sorts a measure, “Not
        meeting the target” for instance, is no rule: where it prints neither tolerance nor target
        there is nothing to judge by, and the measure stands on the scorecard and not here.
      </p>
      <details
        className={styles.history}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>How they behaved over the past {span}</summary>
        {isOpen && <RulesHistory page={page} span={span} />}
      </details>
    </section>
  );
}

/** What twelve periods come to. */
function pastSpan(key: string): string {
  const noun = nounOfPeriodKey(key);
  return noun === 'month' ? 'year' : `twelve ${noun}s`;
}

interface RulesHistoryProps extends Pick<RulesPanelProps, 'page'> {
  readonly span: string;
}

function RulesHistory({ page, span }: RulesHistoryProps) {
  const { authority, place, period, edition, search } = page;
  const [rules, setRules] = useState<ExceptionRulesInput | null>(null);
  const { data, previousData, error, refetch } = useQuery(ExceptionHistoryDocument, {
    variables: { authority, place, period, edition, below: isBelowAsked(search), rules },
    notifyOnNetworkStatusChange: true,
  });
  const history = (data ?? previousData)?.exceptionHistory;
  if (error) {
    return (
      <ErrorPanel
        what="How the rules behaved could not be loaded."
        detail={failureOf(error).sentence}
        requestId={failureOf(error).requestId}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!history) {
    return <SkeletonRows rows={6} widths={['100%']} label={`Looking back over the past ${span}`} />;
  }
  return (
    <>
      <p className={styles.sentence}>{history.sentence}</p>
      {history.beginningSentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {history.previewSentence !== null && (
        <p className={styles.sentence} role="status">
          {history.previewSentence}
        </p>
      )}
      <HistoryChart months={history.months} preview={history.preview} says={history.sentence} />
      <HistoryTable months={history.months} preview={history.preview} />
      <p className={styles.quiet}>{history.noiseSentence}</p>
      <TuningForm
        inForce={history.settings}
        isTried={rules !== null}
        onTry={setRules}
        onReset={() => setRules(null)}
      />
    </>
  );
}
