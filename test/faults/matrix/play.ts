import { setTimeout as sleep } from 'node:timers/promises';
import { slower, type Cell, type CellReport } from '../cell.js';
import type { Chance } from '../chance.js';
import { NO_ANSWER, strangeRefusals } from '../clients.js';
import { countMails } from '../mail-faults.js';
import { settled } from '../settle.js';
import { slowness } from '../slowness.js';
import { noSmallDisk } from '../small-disk.js';
import { onStage, type StageWish } from '../stage.js';
import { until } from '../until.js';
import { verify } from '../verify.js';
import { nameOf, type Drawn } from './axes.js';
import { STRIKES } from './faults.js';
import { LASTS_MS } from './lasts.js';
import { partOf, type PartName } from './parts.js';
import { recovered, targetMs } from './recovery.js';

/** A mail on each of a worker's four connections, and one in line for each. */
const IN_HAND = 8;
const MOST_STRIKES = 4;
const BUSY_MS = 400;

const ON_THE_WIRE: Partial<Record<PartName, NonNullable<StageWish['wireTo']>>> = {
  ...{ api: 'api', postgres: 'postgres', temporal: 'temporal', mail: 'mail' },
};
const ON_A_DISK: Partial<Record<PartName, NonNullable<StageWish['smallDiskOf']>>> = {
  ...{ api: 'api', postgres: 'postgres', temporal: 'temporal' },
};
const SERVICE_UNAVAILABLE = 503;
const INSUFFICIENT_STORAGE = 507;

/** What clients may be told meanwhile. Those who ask while Temporal, a worker or the mail server is away notice nothing. */
const TOLD_MEANWHILE: Readonly<Record<PartName, readonly number[]>> = {
  api: [NO_ANSWER, SERVICE_UNAVAILABLE, INSUFFICIENT_STORAGE],
  postgres: [NO_ANSWER, SERVICE_UNAVAILABLE],
  backend: [SERVICE_UNAVAILABLE],
  worker: [],
  temporal: [],
  mail: [],
};

/** A cell of the matrix as it is played: what was drawn for it depends on the seed and its name alone. */
export const cellOf = (drawn: Drawn): Cell => ({
  name: nameOf(drawn),
  async run(chance) {
    const reason = drawn.fault === 'disk full' ? noSmallDisk() : null;
    if (reason !== null) return notPlayed(reason);
    const { part, fault } = drawn;
    const wireTo = ['cut off', 'silent', 'slow'].includes(fault) ? ON_THE_WIRE[part] : undefined;
    const smallDiskOf = fault === 'disk full' ? ON_A_DISK[part] : undefined;
    const wish: StageWish = {
      workers: 1,
      ...(wireTo === undefined ? {} : { wireTo }),
      ...(smallDiskOf === undefined ? {} : { smallDiskOf }),
      mailServerApart: part === 'mail',
    };
    return play(drawn, wish, {
      seed: chance.seed,
      between: (name, low, high) => chance.between(`${nameOf(drawn)}: ${name}`, low, high),
    });
  },
});

const notPlayed = (reason: string): CellReport => ({
  killed: `nothing: ${reason}`,
  ...{ awayMs: 0, recoveredMs: 0, settledMs: 0, notes: [`not played: ${reason}`], faults: [] },
});

const play = (
  { part: name, fault, moment, at }: Drawn,
  wish: StageWish,
  chance: Chance,
): Promise<CellReport> =>
  onStage(wish, async (stage) => {
    const part = partOf(stage, name);
    const underway = await moment.prepare(stage);
    await underway.begin();
    if (at === 0) await sleep(chance.between('first moments', 0, BUSY_MS));
    else {
      await until('the moment', async () => (await underway.progress()) >= at / 100, {
        everyMs: 0,
        withinMs: LASTS_MS,
      });
    }
    const busy = slowness();
    const share = await underway.progress();
    const struckAt = performance.now();
    await STRIKES[fault]({ stage, part, chance });
    const back = performance.now();
    const recoveredMs = moment.name === 'migration' ? 0 : await recovered(stage, name);
    const limitMs = targetMs(name) * Math.max(busy, slowness());
    await underway.ended();
    await settled(stage);
    const settledMs = performance.now() - back;
    const mails = await countMails(stage, { inDoubtAtMost: IN_HAND * MOST_STRIKES });
    const answered = underway.answered();
    const again = answered.filter(({ refusals }) => refusals.length > 0).length;
    return {
      killed: `${name} ${fault}, ${Math.round(share * 100)} % done`,
      awayMs: back - struckAt,
      recoveredMs,
      settledMs,
      notes: [
        ...(answered.length > 0 ? [`${again} of ${answered.length} acts were asked again`] : []),
        `${mails.inDoubt} mails in doubt, ${mails.twice} came twice`,
      ],
      faults: [
        ...slower('serving again', recoveredMs, limitMs),
        ...strangeRefusals(answered, TOLD_MEANWHILE[name]),
        ...(await underway.faults()),
        ...mails.faults,
        ...(await verify(stage)),
      ],
    };
  });
