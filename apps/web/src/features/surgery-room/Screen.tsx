import { AgendaView, SummaryView } from './WholeViews';
import { AreaView, PlaceView } from './SummaryViews';
import { ChartView } from './ChartView';
import { FigureView } from './FigureView';
import { FittedLines } from './FittedLines';
import { LocalitiesView } from './LocalitiesView';
import { sayingsOf } from './moment';
import { sayingLine } from './card-lines';
import { SaidView } from './SaidView';
import { ScreenViewContext, useScreenView } from './screen-view';
import type { ScreenView } from './screen-view';
import { Told } from './Told';
import { blockHeight, sizeFor, LINE_SIZES, WALL } from './wall-fit';
import styles from './Screen.module.css';

const TITLE_SIZES = [1.7, 1.4, 1.2, 1] as const;
/** The line above the title, and what is left free beneath it. */
const AROUND_TITLE = 2.1;

interface ScreenProps extends Omit<ScreenView, 'room'> {
  /** Number of whoever looks at it in the room. */
  readonly viewer?: string;
}

/** One thing at a time, as a surgery looks at it: on the wall, or in the room. */
export function Screen({ viewer, ...props }: ScreenProps) {
  const { moment, pointer, sight, isWall } = props;
  const { kicker, title } = headOf(props);
  // In the room the surgery itself is the page's heading.
  const Heading = isWall ? 'h1' : 'h2';
  const sizes = pointer.view === 'CHART' ? TITLE_SIZES.slice(1) : TITLE_SIZES;
  const size = sizeFor(title, WALL.width, pointer.view === 'CHART' ? 1 : 2, sizes);
  const high = blockHeight({ text: title, size, width: WALL.width, beneath: AROUND_TITLE });
  const room = isWall ? WALL.height - WALL.aboveAndBelow - WALL.foot - high : null;
  return (
    <ScreenViewContext value={{ ...props, room }}>
      <section className={styles.screen} data-on={isWall ? 'wall' : 'room'} aria-label={title}>
        <header className={styles.head}>
          <p className={styles.kicker}>{kicker}</p>
          <Heading className={styles.title} style={{ fontSize: `calc(var(--u) * ${size})` }}>
            {title}
          </Heading>
        </header>
        <div className={styles.body} data-view={pointer.view}>
          <Body />
        </div>
      </section>
      {!isWall && <Told {...{ moment, pointer, sight }} viewer={viewer ?? null} />}
    </ScreenViewContext>
  );
}

function Body() {
  const { pointer, item, sight, nothing } = useScreenView();
  if (pointer.view === 'AGENDA') return <AgendaView />;
  if (pointer.view === 'SUMMARY') return <SummaryView />;
  if (pointer.view === 'ACTIONS') return <SaidView />;
  if (item?.kind === 'FREE') return <FreeView />;
  if (sight?.area) return <AreaView area={sight.area} />;
  if (sight?.place) return <PlaceView place={sight.place} />;
  const card = sight?.card ?? null;
  if (card === null) {
    return <p className={styles.nothing}>{nothing ?? 'Reading the figures …'}</p>;
  }
  if (pointer.view === 'CHART') return <ChartView card={card} />;
  return pointer.view === 'LOCALITIES' ? (
    <LocalitiesView card={card} />
  ) : (
    <FigureView card={card} />
  );
}

/** Why it is on the agenda, and what was asked about it. */
function FreeView() {
  const { moment, item, pointer, room } = useScreenView();
  const lines = [
    ...(item?.reasons ?? []).map((text) => ({ key: text, text })),
    ...sayingsOf(moment, item?.id ?? null).map((saying) => sayingLine(saying, pointer.namesHidden)),
  ];
  if (lines.length === 0) {
    return <p className={styles.nothing}>Nothing has been said of it yet.</p>;
  }
  return (
    <FittedLines {...{ lines, sizes: LINE_SIZES, width: WALL.width, room }} of="in the room" />
  );
}

/** What stands above what is looked at. */
function headOf({ moment, item, pointer, sight }: Omit<ScreenView, 'room'>) {
  if (pointer.view === 'AGENDA') return { kicker: moment.title, title: 'Agenda' };
  if (pointer.view === 'SUMMARY') return { kicker: moment.title, title: 'Decided and agreed' };
  const card = sight?.card ?? null;
  if (card !== null) {
    const { indicator, place, period } = card;
    const parts = [indicator.ref, place.name, period.name].filter((part) => part !== null);
    return { kicker: parts.join(' · '), title: indicator.name ?? item?.title ?? '' };
  }
  const whole = sight?.area ?? sight?.place ?? null;
  const parts = [item?.place?.name, whole?.period.name].filter((part) => part !== undefined);
  return { kicker: parts.join(' · ') || moment.title, title: item?.title ?? '' };
}
