import { markdownSubset } from '@vital-signs/domain';
import type { LiveBlock, LiveInline } from '@vital-signs/domain';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Fragment, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { LiveText_FigureFragment } from '../../apollo/generated/documents';
import { AppLink } from '../../ui/AppLink';
import { GlossaryText } from '../../ui/GlossaryText';
import styles from './LiveText.module.css';

export interface LiveTextProps {
  readonly text: string;
  readonly figures: readonly LiveText_FigureFragment[];
}

/** Commentary in the parts that it is written in, each live figure in its place. */
export function MarkdownText({ text, figures }: LiveTextProps) {
  const blocks = useMemo(() => markdownSubset(fromMarkdown(text)), [text]);
  const bySource = new Map(figures.map((figure) => [figure.source, figure]));
  return <>{blocks.map((block, index) => blockOf(block, index, bySource))}</>;
}

type Figures = ReadonlyMap<string, LiveText_FigureFragment>;

function blockOf(block: LiveBlock, key: number, figures: Figures): ReactNode {
  if (block.kind === 'LIST') {
    const items = block.items.map((item, at) => (
      <li key={at}>{item.map((each, index) => blockOf(each, index, figures))}</li>
    ));
    return block.isOrdered ? (
      <ol key={key} start={block.start}>
        {items}
      </ol>
    ) : (
      <ul key={key}>{items}</ul>
    );
  }
  const parts = block.children.map((part, index) => partOf(part, index, figures));
  if (block.kind === 'PARAGRAPH') return <p key={key}>{parts}</p>;
  return block.level === 3 ? <h3 key={key}>{parts}</h3> : <h4 key={key}>{parts}</h4>;
}

function partOf(part: LiveInline, key: number, figures: Figures): ReactNode {
  switch (part.kind) {
    case 'TEXT':
      return <GlossaryText key={key}>{part.text}</GlossaryText>;
    case 'FIGURE':
      return <LiveFigure key={key} source={part.source} figure={figures.get(part.source)} />;
    case 'BREAK':
      return <br key={key} />;
    case 'LINK':
      return (
        <AppLink key={key} href={part.address}>
          {part.children.map((child, index) => partOf(child, index, figures))}
        </AppLink>
      );
    default: {
      const Tag = part.kind === 'STRONG' ? 'strong' : 'em';
      return <Tag key={key}>{part.children.map((child, at) => partOf(child, at, figures))}</Tag>;
    }
  }
}

interface LiveFigureProps {
  readonly source: string;
  readonly figure: LiveText_FigureFragment | undefined;
}

/** A live figure, which says what it is of; a token that names nothing stays as it was written. */
function LiveFigure({ source, figure }: LiveFigureProps) {
  if (figure === undefined) return <code className={styles.unknown}>{source}</code>;
  const { words, name, problem } = figure;
  if (words === null) {
    return (
      <Fragment>
        <code className={styles.wrong}>{source}</code> <em>({problem})</em>
      </Fragment>
    );
  }
  return (
    <span className={styles.figure} title={name ?? undefined}>
      {words}
    </span>
  );
}
