export type PartStatus = 'ok' | 'warning' | 'error';

export interface Part {
  readonly status: PartStatus;
  readonly detail: string;
}

export const ok = (detail: string): Part => ({ status: 'ok', detail });
export const warning = (detail: string): Part => ({ status: 'warning', detail });
export const error = (detail: string): Part => ({ status: 'error', detail });
