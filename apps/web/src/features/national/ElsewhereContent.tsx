import { indicatorTitle } from '@vital-signs/domain';
import type { PageProps } from '../../lib/page-props';
import { asSentence } from '../../lib/sentence';
import { Select } from '../../ui/Select';
import { ElsewhereChart } from './ElsewhereChart';
import { ElsewhereStrip } from './ElsewhereStrip';
import { ElsewhereTable } from './ElsewhereTable';
import type { Elsewhere } from './national-comparison-query';
import styles from './NationalComparison.module.css';

interface ElsewhereContentProps extends PageProps {
  readonly elsewhere: Elsewhere;
}

/** A national measure of several areas: what it is, where this council stands, drawn and as a table. */
export function ElsewhereContent({ authority, search, show, elsewhere }: ElsewhereContentProps) {
  const { measure, note, problem, tied, indicator, years, year, models, model } = elsewhere;
  return (
    <>
      <div className={styles.tools} data-screen-only="">
        <Select
          label="Indicator"
          options={tied.map((one) => ({ key: one.key, label: indicatorTitle(one) }))}
          value={indicator.key}
          onChange={(key) => show({ indicator: key, published: null })}
        />
        {years.length > 1 && (
          <Select
            label="Placed in"
            options={years.toReversed().map(({ key, name }) => ({ key, label: name }))}
            value={year?.key ?? ''}
            onChange={(key) => show({ published: key })}
          />
        )}
        {models.length > 1 && (
          <Select
            label="Neighbours"
            options={models.map((key) => ({ key, label: `${key} model` }))}
            value={model ?? ''}
            onChange={(key) => show({ neighbours: key })}
          />
        )}
      </div>
      <p className={styles.note}>
        {asSentence(
          `${indicatorTitle(indicator)} is compared by the national measure “${measure.name}”`,
        )}{' '}
        {note !== null && asSentence(note)}
      </p>
      {problem !== null ? (
        <p className={styles.note}>{problem}</p>
      ) : (
        <>
          <ElsewhereChart elsewhere={elsewhere} />
          <ElsewhereStrip elsewhere={elsewhere} />
          <section className={styles.part} aria-labelledby="table-heading">
            <h2 id="table-heading">Every area</h2>
            <ElsewhereTable
              authority={authority}
              elsewhere={elsewhere}
              sort={search['sort']}
              show={show}
            />
          </section>
          <p className={styles.source}>
            Source: {elsewhere.source}. Department for Education, © Crown copyright. Contains public
            sector information licensed under the Open Government Licence v3.0.
          </p>
        </>
      )}
    </>
  );
}
