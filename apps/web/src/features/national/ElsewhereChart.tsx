import { nationalSign } from '@vital-signs/domain';
import { OverlayChart } from '../../charts/OverlayChart';
import type { OverlaySeries } from '../../charts/overlay-layout';
import type { Elsewhere, ElsewhereArea } from './national-comparison-query';
import styles from './NationalComparison.module.css';

/** Each neighbour by itself stands in the table and the strip: ten more lines would hide these. */
const isDrawn = ({ kind, council }: ElsewhereArea) => kind !== 'AUTHORITY' || council !== null;

/** The published figures of this council, the others of this database, the neighbours' mean, the region and England. */
export function ElsewhereChart({ elsewhere }: { readonly elsewhere: Elsewhere }) {
  const { areas, years, measure } = elsewhere;
  const [first, last] = [years[0], years.at(-1)];
  const drawn = areas.filter(
    (area) => isDrawn(area) && area.values.some((value) => value !== null),
  );
  if (first === undefined || last === undefined || drawn.length === 0) return null;
  const series = drawn.map(({ name, values, words }): OverlaySeries => {
    const at = values.findLastIndex((value) => value !== null);
    return { key: name, name, values, shown: words[at] ?? '', isModelled: () => false };
  });
  const said = drawn.map(({ name, values, words }) => {
    const [from, to] = [
      values.findIndex((value) => value !== null),
      values.findLastIndex((value) => value !== null),
    ];
    return `${name} ${words[from] ?? ''} in ${years[from]?.name ?? ''}, ${words[to] ?? ''} in ${years[to]?.name ?? ''}`;
  });
  return (
    <section className={styles.part} aria-labelledby="drawn-heading">
      <h2 id="drawn-heading">As published, year by year</h2>
      <OverlayChart
        label={`${measure.name}. ${said.join('; ')}.`}
        unit={nationalSign(measure.unit)}
        series={series}
        span={[first.name, last.name]}
      />
      <p className={styles.note}>{said.join('; ')}.</p>
    </section>
  );
}
