import { randomBytes } from 'node:crypto';
import { aCampaignUnderWay } from '../../campaigns.js';
import {
  acknowledging,
  answerFaults,
  askAll,
  recipientsOf,
  type Act,
  type Answered,
  type ClientHabits,
} from '../../clients.js';
import { differing } from '../../cell.js';
import type { Stage } from '../../stage.js';
import type { Moment, Underway } from '../moment.js';

const ACKNOWLEDGING = 200;
const HANDING_IN = 80;
const FILE_BYTES = 20_000;
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(FILE_BYTES)]);

/** Clients that act and ask again, with the same key, until they are told yes. */
export function clientsAt(
  stage: Stage,
  acts: readonly Act[],
  habits: Pick<ClientHabits, 'clients' | 'pauseMs'>,
): Omit<Underway, 'faults'> {
  let count = 0;
  let asking: Promise<readonly Answered[]> = Promise.resolve([]);
  let answered: readonly Answered[] = [];
  let failure: unknown = null;
  return {
    async begin() {
      asking = askAll(stage, acts, { ...habits, patient: true, onAnswer: () => (count += 1) });
      asking.catch((error: unknown) => (failure = error));
    },
    async progress() {
      if (failure !== null) throw new Error('a client has given up', { cause: failure });
      return count / acts.length;
    },
    async ended() {
      answered = await asking;
    },
    answered: () => answered,
  };
}

/** Bodies acknowledge, eight at a time. */
export const acknowledgements: Moment = {
  name: 'acknowledgements',
  at: [10, 50],
  async prepare(stage) {
    const campaign = await aCampaignUnderWay(stage, ACKNOWLEDGING);
    const recipients = await recipientsOf(stage, campaign, ACKNOWLEDGING);
    const underway = clientsAt(stage, recipients.map(acknowledging), { clients: 8, pauseMs: 20 });
    return { ...underway, faults: async () => answerFaults(underway.answered()) };
  },
};

/** Bodies hand in their work, each with a file, sixteen at a time. */
export const handIns: Moment = {
  name: 'hand-ins with files',
  at: [10, 50],
  async prepare(stage) {
    const campaign = await aCampaignUnderWay(stage, HANDING_IN);
    const recipients = await recipientsOf(stage, campaign, HANDING_IN);
    const work = await stage.rows<{ id: string; dispatch_id: string }>(
      `select distinct on (dispatch_id) id, dispatch_id from assignment
       where campaign_id = $1 order by dispatch_id, id`,
      [campaign.id],
    );
    const keyOf = new Map(recipients.map(({ dispatchId, key }) => [dispatchId, key]));
    const acts = work.map(({ id, dispatch_id: dispatchId }): Act => ({
      journalled: 'submit',
      id,
      path: `assignments/${id}/submit`,
      key: keyOf.get(dispatchId) ?? '',
      ifMatch: 1,
      body: handedIn,
      done: `select from assignment where id = $1 and state = 'submitted'`,
    }));
    const underway = clientsAt(stage, acts, { clients: 16, pauseMs: 20 });
    return {
      ...underway,
      faults: async () => [
        ...answerFaults(underway.answered()),
        ...differing(
          { submissions: HANDING_IN, 'submissions with a file': HANDING_IN },
          {
            submissions: await stage.count('select count(*) from submission'),
            'submissions with a file': await stage.count(
              'select count(distinct submission_id) from attachment',
            ),
          },
        ),
      ],
    };
  },
};

function handedIn(): FormData {
  const form = new FormData();
  form.set('note', 'Đã hoàn thành');
  form.set('files', new Blob([new Uint8Array(PDF)]), 'Báo cáo.pdf');
  return form;
}
