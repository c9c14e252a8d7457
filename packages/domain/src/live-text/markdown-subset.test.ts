import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksInWords, linkAddress, markdownSubset } from './markdown-subset';
import type { LiveBlock, LiveInline, MarkdownNode } from './markdown-subset';

const root = (...children: MarkdownNode[]): MarkdownNode => ({ type: 'root', children });
const text = (value: string): MarkdownNode => ({ type: 'text', value });
const paragraph = (...children: MarkdownNode[]): MarkdownNode => ({ type: 'paragraph', children });

describe('a link', () => {
  it.each([
    ['/norfolk/scorecard?period=2018-03', '/norfolk/scorecard?period=2018-03'],
    ['https://www.gov.uk/page', 'https://www.gov.uk/page'],
    ['HTTPS://www.gov.uk', 'HTTPS://www.gov.uk'],
    ['http://www.gov.uk', null],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['mailto:a@b.example', null],
    ['https://us@evil.example', null],
    ['https:/evil', null],
    ['scorecard', null],
    ['', null],
  ])('%j leads to %j', (url, address) => {
    expect(linkAddress(url)).toBe(address);
  });

  it('that may not be followed is shown as its words', () => {
    const link = { type: 'link', url: 'javascript:alert(1)', children: [text('press')] };
    expect(markdownSubset(root(paragraph(link)))).toEqual([
      { kind: 'PARAGRAPH', children: [{ kind: 'TEXT', text: 'press' }] },
    ]);
  });
});

describe('what commentary is written in', () => {
  it('is paragraphs, two levels of headings, lists, emphasis, and tokens among the words', () => {
    const tree = root(
      { type: 'heading', depth: 1, children: [text('Why')] },
      { type: 'heading', depth: 5, children: [text('More')] },
      paragraph(text('At {{value 3.3}} it '), { type: 'strong', children: [text('rose')] }),
      {
        ...{ type: 'list', ordered: true, start: 3 },
        children: [{ type: 'listItem', children: [paragraph(text('a'))] }],
      },
    );
    const blocks = markdownSubset(tree);
    expect(blocks).toEqual([
      { kind: 'HEADING', level: 3, children: [{ kind: 'TEXT', text: 'Why' }] },
      { kind: 'HEADING', level: 4, children: [{ kind: 'TEXT', text: 'More' }] },
      {
        kind: 'PARAGRAPH',
        children: [
          { kind: 'TEXT', text: 'At ' },
          { kind: 'FIGURE', source: '{{value 3.3}}' },
          { kind: 'TEXT', text: ' it ' },
          { kind: 'STRONG', children: [{ kind: 'TEXT', text: 'rose' }] },
        ],
      },
      {
        ...{ kind: 'LIST', isOrdered: true, start: 3 },
        items: [[{ kind: 'PARAGRAPH', children: [{ kind: 'TEXT', text: 'a' }] }]],
      },
    ]);
    expect(blocksInWords(blocks, new Map([['{{value 3.3}}', '56.0%']]))).toBe(
      'Why\n\nMore\n\nAt 56.0% it rose\n\n3. a',
    );
  });

  it('is nothing else: HTML, code and pictures are shown as their words', () => {
    const tree = root(
      { type: 'html', value: '<script>alert(1)</script>' },
      { type: 'code', value: 'x = 1' },
      paragraph({ type: 'image', url: '/x.png', alt: 'a chart' }),
      { type: 'thematicBreak' },
    );
    expect(blocksInWords(markdownSubset(tree), new Map())).toBe(
      '<script>alert(1)</script>\n\nx = 1\n\na chart',
    );
  });

  it('keeps every word of whatever tree it is made from, and no address that may not be followed', () => {
    const { node } = fc.letrec<{ node: MarkdownNode }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.record({
          type: fc.constantFrom('text', 'html', 'code', 'inlineCode'),
          value: fc.string(),
        }),
        fc.record({
          type: fc.constantFrom(
            'paragraph',
            'heading',
            'list',
            'listItem',
            'emphasis',
            'link',
            'odd',
          ),
          url: fc.constantFrom('/a', 'https://a.example', 'javascript:x', '//b'),
          children: fc.array(tie('node'), { maxLength: 3 }),
        }),
      ),
    }));
    const addresses = (parts: readonly LiveInline[]): string[] =>
      parts.flatMap((part) => [
        ...(part.kind === 'LINK' ? [part.address] : []),
        ...('children' in part ? addresses(part.children) : []),
      ]);
    const allOf = (blocks: readonly LiveBlock[]): string[] =>
      blocks.flatMap((block) =>
        block.kind === 'LIST' ? block.items.flatMap(allOf) : addresses(block.children),
      );
    fc.assert(
      fc.property(fc.array(node), (children) => {
        const blocks = markdownSubset(root(...children));
        for (const address of allOf(blocks)) expect(['/a', 'https://a.example']).toContain(address);
      }),
    );
  });
});
