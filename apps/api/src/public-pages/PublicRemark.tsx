/** @jsxRuntime automatic */
import type { LiveBlock, LiveInline, PublicCommentary } from '@vital-signs/domain';
import type { ReactNode } from 'react';

interface PublicRemarkProps {
  readonly remark: PublicCommentary;
}

/** What was said for the public, in the parts that it was written in, or why it is withheld. */
export function PublicRemark({ remark: { text, blocks, withheld } }: PublicRemarkProps) {
  return blocks === undefined ? <p>{text ?? withheld}</p> : <>{blocks.map(blockOf)}</>;
}

/** Headings stand below that of the remark. */
function blockOf(block: LiveBlock, index: number): ReactNode {
  if (block.kind === 'PARAGRAPH') return <p key={index}>{block.children.map(partOf)}</p>;
  if (block.kind === 'HEADING') {
    const Heading = block.level === 3 ? 'h4' : 'h5';
    return <Heading key={index}>{block.children.map(partOf)}</Heading>;
  }
  const items = block.items.map((item, at) => <li key={at}>{item.map(blockOf)}</li>);
  return block.isOrdered ? (
    <ol key={index} start={block.start}>
      {items}
    </ol>
  ) : (
    <ul key={index}>{items}</ul>
  );
}

function partOf(part: LiveInline, index: number): ReactNode {
  switch (part.kind) {
    case 'TEXT':
      return part.text;
    case 'FIGURE':
      return part.source;
    case 'BREAK':
      return <br key={index} />;
    case 'EMPHASIS':
      return <em key={index}>{part.children.map(partOf)}</em>;
    case 'STRONG':
      return <strong key={index}>{part.children.map(partOf)}</strong>;
    case 'LINK':
      return (
        <a key={index} href={part.address} rel="noreferrer">
          {part.children.map(partOf)}
        </a>
      );
  }
}
