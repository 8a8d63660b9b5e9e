import { setTimeout as sleep } from 'node:timers/promises';
import { slower, type Cell } from '../cell.js';
import { countMails } from '../mail-faults.js';
import type { Moment } from '../matrix/moment.js';
import { acknowledgements, handIns } from '../matrix/moments/answers.js';
import { launch } from '../matrix/moments/launch.js';
import { periodOpening } from '../matrix/moments/period.js';
import { wave } from '../matrix/moments/wave.js';
import { partOf } from '../matrix/parts.js';
import { targetMs, recovered } from '../matrix/recovery.js';
import { settled } from '../settle.js';
import { slowness } from '../slowness.js';
import { onStage } from '../stage.js';
import { verify } from '../verify.js';
import { Trap, type CrashPoint } from '../wire/crash-point.js';
import { lostRuns } from './lost-runs.js';

/** Where a process dies, and during what. */
interface Crash {
  readonly point: CrashPoint;
  readonly moment: Moment;
  /** Which time of its kind, drawn from 1 to this. */
  readonly upTo: number;
}

const api = (name: string, when: CrashPoint['when'], mark: RegExp): CrashPoint => ({
  ...{ name, of: 'api', when, mark },
});
const worker = (name: string, when: CrashPoint['when'], mark: RegExp): CrashPoint => ({
  ...{ name, of: 'worker', when, mark },
});

const WRITES_AN_EVENT = /insert into event/;
const MARKS_MAILS = /^update message m set state = u\.state/;

/** The places at which nothing may be lost and nothing doubled, whichever instant of them the process dies in. */
const CRASHES: readonly Crash[] = [
  {
    point: api('request.before-commit', 'before commit', WRITES_AN_EVENT),
    moment: acknowledgements,
    upTo: 40,
  },
  {
    point: api('request.after-commit', 'after commit', WRITES_AN_EVENT),
    moment: acknowledgements,
    upTo: 40,
  },
  {
    // The file has its final name, no row names it yet.
    point: api('upload.after-rename', 'before commit', /insert into attachment/),
    moment: handIns,
    upTo: 40,
  },
  {
    point: api('upload.after-commit', 'after commit', /insert into attachment/),
    moment: handIns,
    upTo: 40,
  },
  {
    point: worker('relay.after-signal', 'at the mark', /^update outbox set sent_at/),
    moment: launch,
    upTo: 1,
  },
  {
    point: worker('page.after-commit', 'after commit', /insert into launch_page/),
    moment: launch,
    upTo: 18,
  },
  {
    point: worker('release.before', 'before commit', /update campaign set\s+state = coalesce/),
    moment: launch,
    upTo: 1,
  },
  {
    point: worker('advance.after-commit', 'after commit', /insert into notification/),
    moment: wave,
    upTo: 1,
  },
  {
    // Every mail that the server has taken by then was taken before the sender could mark it.
    point: worker('mail.after-250', 'at the mark', MARKS_MAILS),
    moment: wave,
    upTo: 15,
  },
  {
    // The run renews itself after a period has opened: dead between the opening and the renewal.
    point: worker('renew.before', 'after commit', /update report_period set state = 'open'/),
    moment: periodOpening,
    upTo: 1,
  },
  {
    point: worker('sweep.after-repair', 'after commit', /insert into incident/),
    moment: lostRuns,
    upTo: 1,
  },
];

/** What the next process commits first is done inside its recovery. */
const INSIDE_RECOVERY = { name: 'recovery.inside', when: 'after commit', mark: /./ } as const;
const IN_HAND = 8;
const SERVED_AGAIN_MS = 500;

/** A process dies at a named point, and again in the middle of recovering from it. */
const crashCell = ({ point, moment, upTo }: Crash): Cell => ({
  name: `${point.of} dies at ${point.name} (${moment.name}), and again while it recovers`,
  run(chance) {
    let kill: (of: CrashPoint['of']) => void = () => undefined;
    const trap = new Trap((of) => kill(of));
    return onStage({ workers: 1, wireTo: 'postgres', tapOf: () => trap.tap() }, async (stage) => {
      const part = partOf(stage, point.of);
      let dead: Promise<void> = Promise.resolve();
      kill = () => {
        dead = part.kill();
      };
      const underway = await moment.prepare(stage);
      const nth = chance.between(`${point.name}: nth`, 1, upTo);
      const sprung = trap.arm(point, nth);
      await underway.begin();
      const died = await Promise.race([
        sprung.then(() => true),
        underway.ended().then(() => false),
      ]);
      await dead;
      const first = performance.now();
      const again = trap.arm({ ...INSIDE_RECOVERY, of: point.of }, 1);
      // Started twice by its supervisor: the first one dies before it has recovered.
      if (died) {
        await part.start().catch(() => undefined);
        await again;
        await dead;
        await part.start();
      }
      const back = performance.now();
      const recoveredMs = died ? await recovered(stage, point.of) : 0;
      const limitMs = targetMs(point.of) * slowness();
      await underway.ended();
      await sleep(SERVED_AGAIN_MS);
      await settled(stage);
      const settledMs = performance.now() - back;
      const mails = await countMails(stage, { inDoubtAtMost: 2 * IN_HAND });
      return {
        killed: `${point.of} at ${point.name}, time ${nth}, then in its recovery: ${trap.sprung} deaths`,
        awayMs: back - first,
        recoveredMs,
        settledMs,
        notes: [`${mails.inDoubt} mails in doubt, ${mails.twice} came twice`],
        faults: [
          ...(trap.sprung === 2 ? [] : [`the process died ${trap.sprung} times, must die twice`]),
          ...slower('serving again', recoveredMs, limitMs),
          ...(await underway.faults()),
          ...mails.faults,
          ...(await verify(stage)),
        ],
      };
    });
  },
});

export const CRASH_CELLS: readonly Cell[] = CRASHES.map(crashCell);
