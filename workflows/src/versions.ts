/**
 * Every `patched` id that a landed workflow uses: why, since when, removable when.
 *
 * None yet: both workflows are as first released.
 */
export const PATCHES = {} as const satisfies Readonly<
  Record<string, { readonly why: string; readonly since: string; readonly removableWhen: string }>
>;
