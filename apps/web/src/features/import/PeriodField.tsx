import { useState } from 'react';
import { TextField } from '../../ui/TextField';
import { periodWords, saidPeriodKey } from './said-period';

interface PeriodFieldProps {
  readonly label: string;
  /** Key of the period; null: none is said. */
  readonly period: string | null;
  readonly financialYearStartMonth: number;
  readonly onChange: (period: string | null) => void;
  readonly hint?: string;
}

/** A period as somebody writes it, "Mar 2018" or "Q4 2017/18", with what was understood. */
export function PeriodField(props: PeriodFieldProps) {
  const { label, period, financialYearStartMonth, onChange, hint } = props;
  const [text, setText] = useState(period === null ? '' : periodWords(period));
  const isUnclear = text.trim() !== '' && saidPeriodKey(text, financialYearStartMonth) === null;
  return (
    <TextField
      label={label}
      value={text}
      onChange={(written) => {
        setText(written);
        onChange(saidPeriodKey(written, financialYearStartMonth));
      }}
      hint={period === null ? hint : text === periodWords(period) ? undefined : periodWords(period)}
      problem={isUnclear ? 'Write it as March 2018, Q4 2017/18 or 2017/18.' : null}
    />
  );
}
