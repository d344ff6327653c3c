interface FindFieldProps {
  /** What is searched for; shown in the empty field and spoken. */
  readonly label: string;
  readonly value: string;
  change(value: string): void;
}

/** Finds among many by a part of the name; a name is no longer than this. */
export const FindField = ({ label, value, change }: FindFieldProps) => (
  <input
    class="find"
    type="search"
    aria-label={label}
    placeholder={label}
    maxLength={100}
    value={value}
    onInput={(event) => change(event.currentTarget.value)}
  />
);
