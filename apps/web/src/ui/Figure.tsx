import {
  absenceSentence,
  formatValue,
  provenanceSentence,
  provenanceWord,
} from '@vital-signs/domain';
import type { Absence, Provenance } from '@vital-signs/domain';
import { asSentence } from '../lib/sentence';
import { decimalPad } from './decimal-pad';
import { FindingSign } from './FindingMark';
import { tipAttributes } from './tip-attributes';
import type { TipRequest } from './tip-attributes';
import { VisuallyHidden } from './VisuallyHidden';
import styles from './Figure.module.css';

interface FigureProps extends TipRequest {
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: number;
  readonly provenance?: Provenance | null | undefined;
  /** Why there is no value. */
  readonly absence?: Absence | null | undefined;
  readonly doesNotRecompute?: boolean | undefined;
  /** That it is printed otherwise in another place, in words; left out: it is not. */
  readonly otherwise?: string | undefined;
  /** That its report prints it as no exact figure, in words; left out: it is one. */
  readonly inexact?: string | undefined;
  /** What open findings say of it. */
  readonly findings?: readonly { readonly sentence: string }[] | undefined;
  /** The figure of the period that the page is about: heavier than the past. */
  readonly current?: boolean | undefined;
  /** Decimals that the column leaves room for, so that it lines up on the decimal. Default 1. */
  readonly columnDecimals?: number | undefined;
}

const REMARKABLE: readonly Provenance[] = ['QUOTED', 'DERIVED', 'MODELLED'];
const SIGNS: Partial<Record<Provenance, string>> = { QUOTED: '”', DERIVED: '≈' };

/** One figure of a table, as printed, lined up on its decimal, with what is to be known about it. */
export function Figure(props: FigureProps) {
  const { value, unit, decimals, provenance, absence, tip, tipKey, findings = [] } = props;
  const columnDecimals = props.columnDecimals ?? 1;
  if (value === null) {
    const reason = absence ? absenceSentence(absence) : 'no figure';
    return (
      <span
        className={styles.missing}
        role="img"
        aria-label={reason}
        data-pad={decimalPad('–', columnDecimals)}
        {...tipAttributes({ tip: tip ?? (tipKey ? undefined : reason), tipKey })}
      >
        –
      </span>
    );
  }
  const text = formatValue(value, unit, decimals);
  const remarkable = provenance && REMARKABLE.includes(provenance) ? provenance : null;
  const remarks = [
    ...(remarkable ? [provenanceWord(remarkable)] : []),
    ...(props.doesNotRecompute ? ['does not recompute'] : []),
    ...(props.otherwise === undefined ? [] : [props.otherwise]),
    ...(props.inexact === undefined ? [] : [props.inexact]),
    ...findings.map(({ sentence }) => `open finding: ${sentence}`),
  ].join(', ');
  const differs = props.doesNotRecompute || props.otherwise !== undefined;
  const sign = differs ? '≠' : props.inexact ? '±' : remarkable ? SIGNS[remarkable] : undefined;
  const said = [
    ...(remarkable ? [provenanceSentence(remarkable)] : []),
    ...(props.inexact === undefined ? [] : [asSentence(props.inexact)]),
    ...findings.map(({ sentence }) => `Open finding: ${asSentence(sentence)}`),
  ];
  const ownTip = said.length === 0 ? undefined : said.join('\n');
  return (
    <span
      className={styles.figure}
      data-pad={decimalPad(text, columnDecimals)}
      data-current={props.current || undefined}
      data-modelled={remarkable === 'MODELLED' || undefined}
      {...tipAttributes({ tip: tip ?? (tipKey ? undefined : ownTip), tipKey })}
    >
      <span className={styles.text}>
        {text}
        {(sign !== undefined || findings.length > 0) && (
          <span className={styles.sign} aria-hidden="true">
            {sign}
            {findings.length > 0 && <FindingSign />}
          </span>
        )}
      </span>
      {remarks && <VisuallyHidden>, {remarks}</VisuallyHidden>}
    </span>
  );
}
