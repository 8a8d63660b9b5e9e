/** Parts of `validateSearch`: a parameter that is understood, or nothing. */
export const oneOf = <Name extends string, Value extends string>(
  name: Name,
  value: unknown,
  values: readonly Value[],
): { readonly [Key in Name]?: Value } => {
  const found = values.find((one) => one === value);
  return found === undefined ? {} : ({ [name]: found } as { [Key in Name]: Value });
};

/** The router reads "2025" in an address as a number: a text is what it is written as. */
export const textParam = <Name extends string>(
  name: Name,
  value: unknown,
): { readonly [Key in Name]?: string } => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== ''
    ? ({ [name]: text } as { [Key in Name]: string })
    : {};
};
