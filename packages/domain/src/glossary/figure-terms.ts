import type { GlossaryTerm } from './glossary-term';

const heading = 'Figures and how they are judged';

export const FIGURE_TERMS: readonly GlossaryTerm[] = [
  {
    term: 'RAG',
    longForm: 'red, amber, green',
    meaning:
      'How a figure stands against the tolerances in force: red ✕ needs action, amber ■ needs watching, green ★ is where it should be. Without a tolerance there is none.',
    heading,
  },
  {
    term: 'DOT',
    longForm: 'direction of travel',
    meaning:
      'How a figure has changed since the period before, seen through what is good: an arrow that says better, worse or the same. It does not say whether the change is more than chance; the mark beside it does.',
    heading,
  },
  {
    term: 'YTD',
    longForm: 'year to date',
    meaning: 'The financial year so far, from April to the period that is shown.',
    heading,
    variants: ['year to date'],
  },
  {
    term: 'rolling 12 months',
    longForm: 'rolling twelve months',
    meaning:
      'The twelve months that end with the one shown. Neighbouring figures share eleven of them, so that a change comes slowly and ordinary control limits do not hold.',
    heading,
    variants: ['rolling 12 month', 'Rolling 12 months', 'Rolling12months', 'rolling year'],
  },
  {
    term: 'WD',
    longForm: 'working days',
    meaning: 'Days without weekends and bank holidays.',
    heading,
    variants: ['working days', 'working day'],
  },
  {
    term: 'polarity',
    longForm: 'polarity',
    meaning:
      'Which way is good: high, low, within a band, or neither where a figure is for information.',
    heading,
  },
  {
    term: 'tolerance',
    longForm: 'tolerance',
    meaning: 'The limits between red, amber and green that are in force in a period.',
    heading,
  },
  {
    term: 'control limits',
    longForm: 'control limits',
    meaning:
      'The range in which a figure moves by chance alone, from its own past. A figure outside it, or a run to one side, is a signal: something has changed.',
    heading,
    variants: ['control chart', 'XmR'],
  },
  {
    term: 'confidence interval',
    longForm: 'confidence interval',
    meaning:
      'The range in which the underlying figure may well lie, given how few or many cases it rests on. Small numbers make it wide.',
    heading,
  },
  {
    term: 'statistical neighbours',
    longForm: 'statistical neighbours',
    meaning:
      'The ten councils most alike by the lives of their children, with which it is fair to compare.',
    heading,
    variants: ['neighbours'],
  },
  {
    term: 'top quartile',
    longForm: 'top quartile',
    meaning: 'The figure that the best quarter of councils reach or pass.',
    heading,
  },
  {
    term: 'modelled',
    longForm: 'modelled figure',
    meaning:
      'A figure that no report gives, made so that the product can be tried. It is always marked and never ranked or compared.',
    heading,
  },
  {
    term: 'edition',
    longForm: 'edition',
    meaning:
      'A month, or a quarter, as it was published, frozen with its figures, ratings and tolerances.',
    heading,
  },
  {
    term: 'public edition',
    longForm: 'public edition',
    meaning:
      'An edition for everybody: without teams and modelled figures, and with small numbers protected.',
    heading,
  },
  {
    term: 'small number',
    longForm: 'small number',
    meaning:
      'A count of children from 1 to 5 (or to what the authority has set), by which somebody could be recognised. A public edition hides it, and whatever would give it away, and shows c.',
    heading,
  },
];
