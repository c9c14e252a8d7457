import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { PackSummaryDraftDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TextField } from '../../ui/TextField';
import { OlderSummary } from './OlderSummary';
import { textOf } from './pack-draft';
import type { SummaryPart } from './pack-draft';
import type { PackSummary } from './pack-query';
import type { PackPartProps } from './PackForm';
import form from '../../ui/edit-form.module.css';
import styles from './PackPage.module.css';

const HEADINGS: readonly (readonly [SummaryPart, string, string])[] = [
  ['concern', 'Of concern', 'Nothing is of concern by the figures.'],
  ['improved', 'Improved', 'Nothing improved by more than chance.'],
  ['planned', 'Planned', 'No action and no trajectory is on record.'],
];

/** The executive summary: as the figures draft it, or as people write it, with the draft beside it. */
export function SummaryFields(props: PackPartProps) {
  const { authority, pack, draft } = props;
  const { written, change } = draft;
  const { data, error, loading, refetch } = useQuery(PackSummaryDraftDocument, {
    variables: { authority, id: pack.id },
    // It follows the figures, the commentary and the actions as they stand.
    fetchPolicy: 'cache-and-network',
  });
  const drafted = data?.packSummaryDraft ?? null;
  const isWritten = written.isSummaryWritten;
  const begin = () => {
    const isEmpty = HEADINGS.every(([part]) => written[part].trim() === '');
    change({ isSummaryWritten: true, ...(isEmpty && drafted ? textsOf(drafted) : {}) });
  };
  return (
    <section className={form.part} aria-labelledby="summary-heading">
      <h2 id="summary-heading">Executive summary</h2>
      <p className={form.quiet}>
        {isWritten
          ? 'Written by people; the draft of the figures stands beside it. An empty line ends a paragraph.'
          : 'The figures draft it, anew whenever a file is made. Now it would read so:'}
      </p>
      <OlderSummary {...props} />
      {error && drafted === null ? (
        <ErrorPanel
          what="The draft of the summary could not be made."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : loading && drafted === null ? (
        <SkeletonRows rows={5} widths={['100%']} label="Drafting the summary" />
      ) : (
        !isWritten && drafted && <Drafted drafted={drafted} />
      )}
      {isWritten &&
        HEADINGS.map(([part, heading, none]) => (
          <div key={part} className={styles.beside}>
            <TextField
              label={heading}
              lines={7}
              {...draft.field(part)}
              problem={props.problemOf(`summary.${part}`)}
            />
            {drafted && (
              <div
                role="group"
                className={styles.drafted}
                aria-label={`${heading}, as the figures draft it`}
              >
                <h3>As the figures draft it</h3>
                <Paragraphs texts={drafted[part]} none={none} />
                {drafted[part].length > 0 && textOf(drafted[part]) !== written[part] && (
                  <p>
                    <Button
                      ariaLabel={`Take this draft: ${heading}`}
                      onPress={() => change({ [part]: textOf(drafted[part]) })}
                    >
                      Take this draft
                    </Button>
                  </p>
                )}
              </div>
            )}
          </div>
        ))}
      <p>
        {/* One button, so that whoever presses it keeps the focus. */}
        <Button onPress={isWritten ? () => change({ isSummaryWritten: false }) : begin}>
          {isWritten ? 'Leave it to the figures' : 'Write it ourselves'}
        </Button>
      </p>
    </section>
  );
}

function textsOf({ concern, improved, planned }: PackSummary) {
  return { concern: textOf(concern), improved: textOf(improved), planned: textOf(planned) };
}

function Drafted({ drafted }: { readonly drafted: PackSummary }) {
  return (
    <div className={styles.drafted}>
      {HEADINGS.map(([part, heading, none]) => (
        <div key={part} role="group" aria-label={`${heading}, as the figures draft it`}>
          <h3>{heading}</h3>
          <Paragraphs texts={drafted[part]} none={none} />
        </div>
      ))}
    </div>
  );
}

interface ParagraphsProps {
  readonly texts: readonly string[];
  /** What is said where there are none. */
  readonly none: string;
}

function Paragraphs({ texts, none }: ParagraphsProps) {
  if (texts.length === 0) return <p className={form.quiet}>{none}</p>;
  return texts.map((text, index) => <p key={index}>{text}</p>);
}
