import { provenanceSentence } from '@vital-signs/domain';
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { failureOf } from '../../apollo/failure';
import { ReadingDetailDocument } from '../../apollo/generated/documents';
import type { ReadingDetail_ReadingFragment } from '../../apollo/generated/documents';
import { AppLink } from '../../ui/AppLink';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { areaAddress, placeAddress } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { MODELLED_TRAVEL, addressOf, isTravelModelled, titleOf, verdictOf } from './line-words';
import { placeOf } from './table-item';
import type { Line } from './table-item';
import styles from './ReadingDetail.module.css';

interface ReadingDetailProps {
  readonly authority: string;
  readonly edition: number | null;
  readonly line: Line;
}

/** What an open row says of its figure: in words, with its definition, its counts and its source. */
export function ReadingDetail({ authority, edition, line }: ReadingDetailProps) {
  const { data, error, refetch } = useQuery(ReadingDetailDocument, {
    variables: {
      authority,
      edition,
      indicator: line.row.indicator.key,
      place: placeOf(line).slug,
      period: line.scorecard.period.key,
    },
    notifyOnNetworkStatusChange: true,
  });
  if (error) {
    const { sentence, requestId } = failureOf(error);
    return (
      <ErrorPanel
        what={`What stands behind ${titleOf(line)} could not be loaded.`}
        detail={sentence}
        requestId={requestId}
        onRetry={() => void refetch()}
      />
    );
  }
  const reading = data?.reading;
  if (reading === undefined) {
    return (
      <SkeletonRows rows={3} widths={['22rem', '22rem', '22rem']} label="Loading the reading" />
    );
  }
  if (reading === null) return <p>No reading is known for {titleOf(line)}.</p>;
  return <ReadingWords reading={reading} line={line} />;
}

function ReadingWords({
  reading,
  line,
}: {
  readonly reading: ReadingDetail_ReadingFragment;
  readonly line: Line;
}) {
  const { indicator, gap, counts, marks, otherPrints } = reading;
  const { target } = line.row;
  const source = reading.source ?? (line.level === 1 ? indicator.source : null);
  return (
    <section className={styles.detail} aria-label={`${titleOf(line)}: in words`}>
      <div className={styles.column}>
        <p className={styles.figure}>
          {reading.shown === null ? (
            asSentence(reading.absenceSentence ?? 'no figure')
          ) : (
            <>
              <strong>{reading.shown}</strong>
              {counts !== null && <> {counts}</>}
            </>
          )}
        </p>
        <p>{asSentence(reading.ratingSentence)}</p>
        <p>
          {asSentence(reading.direction.sentence)}
          {isTravelModelled(line) && ` ${MODELLED_TRAVEL}`} {verdictOf(line).sentence}
        </p>
        {gap !== null && <p>{asSentence(gap.sentence)}</p>}
        {target !== null && (
          <p>Target {target.textAsPrinted ?? target.value}, set apart from the tolerances.</p>
        )}
        <WaysOn line={line} />
      </div>
      {line.level === 1 && (
        <dl className={styles.column}>
          <Entry term="Definition">
            {indicator.definition ?? 'The report gives none.'}
            {indicator.caveats !== null && <> {indicator.caveats}</>}
          </Entry>
          <Entry term="Numerator">{indicator.numeratorLabel ?? 'Not stated in the report.'}</Entry>
          {indicator.measureKind !== 'COUNT' && (
            <Entry term="Denominator">
              {indicator.denominatorLabel ?? 'Not stated in the report.'}
            </Entry>
          )}
          {indicator.leadOfficer !== null && <Entry term="Lead">{indicator.leadOfficer}</Entry>}
        </dl>
      )}
      <dl className={styles.column}>
        {marks.length > 0 && (
          <Entry term="Data marks">
            {marks.map((mark) => (
              <span key={mark.sentence} className={styles.mark}>
                {asSentence(mark.sentence)}
              </span>
            ))}
          </Entry>
        )}
        <Entry term="Figure">
          {reading.provenance === null
            ? 'None.'
            : asSentence(provenanceSentence(reading.provenance))}
          {reading.textAsPrinted !== null && <> Printed as “{reading.textAsPrinted}”.</>}
          {otherPrints.map((print) => (
            <span key={print.text}> Also printed as “{print.text}”.</span>
          ))}
        </Entry>
        {reading.countsProvenance !== null && (
          <Entry term="Counts">{asSentence(provenanceSentence(reading.countsProvenance))}</Entry>
        )}
        {source !== null && <Entry term="Source">{source}</Entry>}
        {(reading.note ?? indicator.note) !== null && (
          <Entry term="Note">{reading.note ?? indicator.note}</Entry>
        )}
      </dl>
    </section>
  );
}

/** The pages on which more stands: of the indicator, of the place, of the area. */
function WaysOn({ line }: { readonly line: Line }) {
  const { scorecard, row } = line;
  const { reportArea } = row.indicator;
  const { kind, name, slug } = placeOf(line);
  const at = { period: scorecard.period.key, place: kind === 'AUTHORITY' ? null : slug };
  return (
    <p className={styles.ways} data-screen-only="">
      <AppLink href={addressOf(line)}>All about {titleOf(line)}</AppLink>
      <AppLink href={areaAddress(scorecard.authority, reportArea.slug, at)}>
        {reportArea.name}
      </AppLink>
      {line.level > 1 && (
        <AppLink href={placeAddress(scorecard.authority, at)}>{name} at a glance</AppLink>
      )}
    </p>
  );
}

function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className={styles.entry}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
