import type { CascadeLevelDetail } from '#application';
import { toWire } from '../../http/wire.js';

/** Levels as they are told: a figure stands at its level, so how deep it is need not be said. */
export const presentLevels = (levels: readonly CascadeLevelDetail[]) =>
  levels.map(({ figures, ...level }) => ({
    ...toWire(level),
    figures: figures.map(({ depth: _depth, ...figure }) => figure),
  }));
