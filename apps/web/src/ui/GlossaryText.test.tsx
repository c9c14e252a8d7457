import { render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, it } from 'vitest';
import { GlossaryText } from './GlossaryText';
import { PageFrame } from './PageFrame';

const explained = () =>
  [...document.querySelectorAll<HTMLElement>('[data-tip]')].map((term) => term.textContent);

describe('terms of the glossary in a text', () => {
  it('are explained where they are used first on the page, and not again', () => {
    render(
      <StrictMode>
        <PageFrame title="A page">
          <p>
            <GlossaryText>Children in need (CIN), ICPCs and CIN plans</GlossaryText>
          </p>
          <p>
            <GlossaryText>An ICPC for a child of the LAC team; CIN</GlossaryText>
          </p>
        </PageFrame>
      </StrictMode>,
    );
    expect(explained()).toEqual(['CIN', 'ICPCs', 'LAC']);
    expect(screen.getByText('LAC').dataset['tip']).toMatch(/^LAC: looked-after child\./);
    expect(screen.getByText('LAC').tabIndex).toBe(0);
    expect(document.querySelector('p')?.textContent).toBe(
      'Children in need (CIN), ICPCs and CIN plans',
    );
  });

  it('are explained by the next text when the first one goes', () => {
    const page = (first: boolean) => (
      <PageFrame title="A page">
        {first && <GlossaryText key="a">A PEP</GlossaryText>}
        <GlossaryText key={first ? 'b' : 'c'}>The PEP</GlossaryText>
      </PageFrame>
    );
    const { rerender } = render(page(true));
    expect(explained()).toEqual(['PEP']);
    rerender(page(false));
    expect(explained()).toEqual(['PEP']);
  });
});
