import type { AnomalyCode, Passage, ReadAnomaly } from '../reading.js';

/** An anomaly in one line of Vietnamese; nothing is corrected. */
export const note = (
  code: AnomalyCode,
  severity: 'info' | 'warn',
  message: string,
  evidence: readonly Passage[] = [],
): ReadAnomaly => ({ code, severity, message, evidence });

/** 2026-03-05 → 5/3/2026. */
export const viet = (iso: string): string =>
  `${Number(iso.slice(8))}/${Number(iso.slice(5, 7))}/${iso.slice(0, 4)}`;
