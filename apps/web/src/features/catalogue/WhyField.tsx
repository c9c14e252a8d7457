import { TextField } from '../../ui/TextField';

interface WhyFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly problem?: string | null;
}

/** Why something of the catalogue is changed. */
export function WhyField({ value, onChange, problem = null }: WhyFieldProps) {
  return (
    <TextField
      label="Why"
      lines={2}
      maxLength={1000}
      hint="Kept with the change and in the audit; 10 characters at least."
      {...{ value, onChange, problem }}
    />
  );
}
