import type { ReactNode } from "react";

type Props = {
  action: string;
  label: string;
  hint: string;
  button: string;
  value?: string | undefined;
  /** Hidden fields that keep the other filters. */
  children?: ReactNode;
};

/** A search line: one field, one button, no script needed. */
export function SearchLine({ action, label, hint, button, value, children }: Props) {
  return (
    <search>
      <form method="get" action={action} className="search-line">
        <label htmlFor="q" className="visually-hidden">
          {label}
        </label>
        <input id="q" name="q" type="search" defaultValue={value} placeholder={hint} maxLength={60} />
        {children}
        <button type="submit" className="button button-primary">
          {button}
        </button>
      </form>
    </search>
  );
}
