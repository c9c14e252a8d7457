import { useQuery } from '@apollo/client/react';
import {
  formatPeriod,
  indicatorTitle,
  parsePeriodKey,
  periodKey,
  periodsUpTo,
  tokenText,
  type LiveFigureKind,
} from '@vital-signs/domain';
import { useState } from 'react';
import { TokenIndicatorsDocument } from '../../apollo/generated/documents';
import { useFrameAuthority } from '../../lib/frame';
import type { CommentarySubject } from '../../lib/written-commentary';
import { FormDialog } from '../../ui/FormDialog';
import { Select } from '../../ui/Select';

interface TokenPickerProps {
  readonly subject: CommentarySubject;
  readonly onChoose: (token: string) => void;
  readonly onClose: () => void;
}

const KINDS: readonly { readonly key: LiveFigureKind; readonly label: string }[] = [
  { key: 'value', label: 'Its value' },
  { key: 'change', label: 'How it moved since the month before' },
  { key: 'rating', label: 'Its rating' },
  { key: 'target', label: 'Its target' },
  { key: 'gap', label: 'How far from green' },
  { key: 'ytd', label: 'Its year to date' },
  { key: 'neighbours', label: 'The statistical neighbours’ average' },
];

/** Months that can be chosen; others can be typed. */
const MONTHS = 25;

/** Chooses what a live figure is of: what of which indicator, where and when. */
export function TokenPicker({ subject, onChoose, onClose }: TokenPickerProps) {
  const { authority, indicator: own, place: here, period } = subject;
  const { data } = useQuery(TokenIndicatorsDocument, { variables: { authority } });
  const places = useFrameAuthority()?.places ?? [here];
  const indicators = data?.indicators ?? [];
  const [kind, setKind] = useState<LiveFigureKind>('value');
  const [chosen, setChosen] = useState(own ?? '');
  const [place, setPlace] = useState(here.slug);
  const [at, setAt] = useState(period.key);
  const indicator = indicators.find(({ key }) => key === (chosen || indicators[0]?.key));
  const choose = () => {
    if (indicator === undefined) return Promise.resolve('The indicators are not known yet.');
    onChoose(
      tokenText({
        kind,
        indicator: indicator.ref ?? indicator.key,
        place: place === here.slug ? null : place,
        month: at === period.key || kind === 'ytd' ? null : at,
      }),
    );
    return Promise.resolve(true);
  };
  return (
    <FormDialog title="Put in a live figure" action="Put it in" onSubmit={choose} onClose={onClose}>
      <p>It stands in the text as it is on record, and changes with it until it is published.</p>
      <Select
        label="What"
        options={KINDS}
        value={kind}
        onChange={(key) => setKind(KINDS.find((each) => each.key === key)?.key ?? 'value')}
      />
      <Select
        label="Indicator"
        options={indicators.map((each) => ({ key: each.key, label: indicatorTitle(each) }))}
        value={indicator?.key ?? ''}
        onChange={setChosen}
      />
      <Select
        label="Place"
        options={places.map(({ slug, name }) => ({ key: slug, label: name }))}
        value={place}
        onChange={setPlace}
      />
      {kind !== 'ytd' && (
        <Select
          label="Month"
          options={[...periodsUpTo(parsePeriodKey(period.key), MONTHS)]
            .reverse()
            .map((each) => ({ key: periodKey(each), label: formatPeriod(each) }))}
          value={at}
          onChange={setAt}
        />
      )}
    </FormDialog>
  );
}
