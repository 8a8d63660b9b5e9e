import type { Moment } from './moment.js';
import { acknowledgements, handIns } from './moments/answers.js';
import { digest } from './moments/digest.js';
import { launch } from './moments/launch.js';
import { migration } from './moments/migration.js';
import { periodClose, periodOpening } from './moments/period.js';
import { wave } from './moments/wave.js';
import type { FaultName } from './faults.js';
import type { PartName } from './parts.js';

/** One cell of the matrix. */
export interface Drawn {
  readonly part: PartName;
  readonly fault: FaultName;
  readonly moment: Moment;
  /** Share of the moment's work done when the fault strikes, in percent. */
  readonly at: number;
}

const PROCESS_FAULTS: readonly FaultName[] = ['killed', 'stopped 30 s', 'killed again and again'];
const WIRE_FAULTS: readonly FaultName[] = ['cut off', 'silent', 'slow'];

/** What can happen to each part; a worker has no clients, and a session is no process of its own to be restarted. */
const FAULTS_OF: Readonly<Record<PartName, readonly FaultName[]>> = {
  api: [...PROCESS_FAULTS, ...WIRE_FAULTS, 'disk full'],
  worker: PROCESS_FAULTS,
  temporal: [...PROCESS_FAULTS, ...WIRE_FAULTS, 'disk full'],
  postgres: [...PROCESS_FAULTS, ...WIRE_FAULTS, 'disk full'],
  backend: ['killed'],
  mail: [...PROCESS_FAULTS, ...WIRE_FAULTS],
};

const MOMENTS: readonly Moment[] = [
  launch,
  wave,
  acknowledgements,
  handIns,
  periodOpening,
  periodClose,
  digest,
  migration,
];

/** While the schema moves only the database runs; the disk of uploads matters to who brings files. */
function isPossible(part: PartName, fault: FaultName, moment: Moment): boolean {
  if (moment === migration) {
    return (part === 'postgres' && !WIRE_FAULTS.includes(fault)) || part === 'backend';
  }
  return !(part === 'api' && fault === 'disk full') || moment === handIns;
}

/** Every cell of the matrix. */
export const MATRIX: readonly Drawn[] = Object.entries(FAULTS_OF).flatMap(([part, faults]) =>
  faults.flatMap((fault) =>
    MOMENTS.filter((moment) => isPossible(part as PartName, fault, moment)).flatMap((moment) =>
      moment.at.map((at) => ({ part: part as PartName, fault, moment, at })),
    ),
  ),
);

export const nameOf = ({ part, fault, moment, at }: Drawn): string =>
  `${part} ${fault}, ${moment.name} at ${at} %`;
