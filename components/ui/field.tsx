"use client";

import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { useOutcome } from "./form";
import { useWords } from "./words";

type Common = {
  name: string;
  label: string;
  hint?: ReactNode;
  isOptional?: boolean;
  value?: string | undefined;
};

/** What stands in the field now, its error, and the attributes that tie label, hint and error together. */
function useField({ name, hint, value }: Common) {
  const outcome = useOutcome();
  const message = outcome.errors?.[name]?.[0];
  const given = outcome.values?.[name];
  const described = [hint && `${name}-hint`, message && `${name}-error`].filter(Boolean).join(" ");
  return {
    message,
    text: (Array.isArray(given) ? given[0] : given) ?? value ?? "",
    wiring: {
      id: name,
      name,
      "aria-invalid": message ? (true as const) : undefined,
      "aria-describedby": described || undefined,
    },
  };
}

function Shell({
  name,
  label,
  hint,
  isOptional,
  message,
  children,
}: Common & { message: string | undefined; children: ReactNode }) {
  const words = useWords();
  return (
    <div className={message ? "field field-wrong" : "field"}>
      <label htmlFor={name}>
        {label}
        {isOptional && <span className="quiet"> ({words.optional})</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="hint">
          {hint}
        </p>
      )}
      {message && (
        <p id={`${name}-error`} className="wrong">
          {message}
        </p>
      )}
      {children}
    </div>
  );
}

type TextProps = Common & {
  type?: "text" | "password" | "tel" | "email" | "date" | "datetime-local" | "number" | "search" | "url";
  lines?: number;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "numeric" | "tel" | "text" | "decimal";
  maxLength?: number;
  isReadOnly?: boolean;
};

/** A labelled text input; with `lines` a text area. */
export function Field({
  type = "text",
  lines,
  autoComplete,
  inputMode,
  maxLength,
  isReadOnly,
  ...common
}: TextProps) {
  const { message, text, wiring } = useField(common);
  const shared = {
    ...wiring,
    defaultValue: type === "password" ? "" : text,
    autoComplete,
    inputMode,
    maxLength,
    readOnly: isReadOnly,
  };
  return (
    <Shell {...common} message={message}>
      {lines ? (
        <textarea key={text} rows={lines} {...shared} />
      ) : (
        <input key={text} type={type} {...shared} />
      )}
    </Shell>
  );
}

/** A file chosen from the device. The browser forgets it when the form comes back with errors. */
export function FileField({ accept, ...common }: Omit<Common, "value"> & { accept: string }) {
  const { message, wiring } = useField(common);
  return (
    <Shell {...common} message={message}>
      <input type="file" accept={accept} {...wiring} />
    </Shell>
  );
}

export type Choice = { value: string; label: string; hint?: string };

/** A drop-down; the empty choice comes first unless a value is set. */
export function Select({
  choices,
  empty,
  ...common
}: Common & { choices: readonly Choice[]; empty?: string }) {
  const { message, text, wiring } = useField(common);
  return (
    <Shell {...common} message={message}>
      <select key={text} {...wiring} defaultValue={text}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Shell>
  );
}

type ChoicesProps = Omit<Common, "value"> & {
  choices: readonly Choice[];
  value?: string | readonly string[] | undefined;
};

function Group({ kind, choices, value, ...common }: ChoicesProps & { kind: "radio" | "checkbox" }) {
  const outcome = useOutcome();
  const words = useWords();
  const message = outcome.errors?.[common.name]?.[0];
  const chosen = [outcome.values?.[common.name] ?? value ?? []].flat();
  return (
    <fieldset
      id={common.name}
      tabIndex={-1}
      className={message ? "field field-wrong" : "field"}
      aria-describedby={message ? `${common.name}-error` : undefined}
    >
      <legend>
        {common.label}
        {common.isOptional && <span className="quiet"> ({words.optional})</span>}
      </legend>
      {common.hint && <p className="hint">{common.hint}</p>}
      {message && (
        <p id={`${common.name}-error`} className="wrong">
          {message}
        </p>
      )}
      <div key={chosen.join()} className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type={kind}
              name={kind === "checkbox" ? `${common.name}[]` : common.name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <span className="hint block">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of a few. */
export const Radios = (props: ChoicesProps) => <Group kind="radio" {...props} />;
/** Any of a few; arrives as a list under `name`. */
export const Checks = (props: ChoicesProps) => <Group kind="checkbox" {...props} />;
