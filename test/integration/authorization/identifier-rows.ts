import { randomUUID } from 'node:crypto';
import { contentFor } from './draft-content.js';
import type { Names, TwoOffices } from './two-offices.js';

/** A request of a coordinator with the identifiers it carries. */
export interface IdentifierRow {
  readonly route: string;
  /** Where the contract has the identifier: `?name` or a pointer with `*` for any index. */
  readonly place: string;
  /** Which of an office's names goes there. */
  readonly name: keyof Names;
  /** The request with that one name put in; everything else is the own office's. */
  /** Every row of the request is answered for itself: nothing is done instead of a refusal of the whole. */
  readonly rowByRow?: true;
  readonly request: (offices: TwoOffices, given: string) => Promise<Asked> | Asked;
}

export interface Asked {
  readonly url: string;
  readonly body?: unknown;
  readonly ifMatch?: number;
}

const row = (
  route: string,
  place: string,
  name: keyof Names,
  request: IdentifierRow['request'],
): IdentifierRow => ({ route, place, name, request });

const newCode = (): string => `LC-${randomUUID().slice(0, 8)}`;
const bodyUnder = (parentCode: string, code = newCode()) => ({
  ...{ code, name: `Đơn vị ${code}`, kind: 'sectorUnion', parentCode },
});
const withSet = (given: object) => {
  const content = contentFor('LC-Y-TE') as { recipientSets: readonly object[] };
  return { ...content, recipientSets: [{ ...content.recipientSets[0], ...given }] };
};
const TEXT = 'Các đơn vị';

const answers = async (offices: TwoOffices, body: object): Promise<Asked> => ({
  url: `/api/v1/campaigns/${await offices.newDraft()}/answers`,
  body,
  ifMatch: 1,
});

/** A task of the own campaign; of the others no task is known, and their campaign's name is as good as one. */
const taskOf = ({ own, campaign }: TwoOffices, given: string): string =>
  given === own.campaign ? (campaign.taskIds[0] ?? '') : given;

const workOf = ({ campaign }: TwoOffices, index: number): string =>
  campaign.assignmentIds[0]?.[index] ?? '';

/** Any piece of the own campaign that is in hand, wherever it has gone by now. */
async function openWork({ api, campaign }: TwoOffices) {
  const sql = `select id, version from assignment where campaign_id = $1 and state = 'assigned' limit 1`;
  const [row]: { id: string; version: number }[] = await api.db.dataSource.query(sql, [
    campaign.id,
  ]);
  if (row === undefined) throw new Error('Nothing is in hand any more');
  return row;
}

async function versionOf({ api, campaign }: TwoOffices): Promise<number> {
  const sql = 'select version from campaign where id = $1';
  const [row]: { version: number }[] = await api.db.dataSource.query(sql, [campaign.id]);
  return row?.version ?? 0;
}

/** The one own body of the offices has the work already: what it can be handed to is new. */
const transferTo = async (offices: TwoOffices, given: string) => ({
  toBody: given === offices.own.body ? (await offices.newBody()).code : given,
  ...{ onPaper: true, reason: 'Chuyển giao' },
});

const ACT_ROWS: readonly IdentifierRow[] = [
  row('POST /api/v1/bodies', '/parentCode', 'issuer', (_offices, given) => ({
    url: '/api/v1/bodies',
    body: bodyUnder(given),
  })),
  row('PATCH /api/v1/bodies/:id', '/parentCode', 'body', async (offices, given) => {
    const { id, version, code } = await offices.newBody();
    return { url: `/api/v1/bodies/${id}`, body: bodyUnder(given, code), ifMatch: version };
  }),
  row(
    'POST /api/v1/bodies/:id/successions',
    '/successorCodes/*',
    'body',
    async (offices, given) => {
      const { id, version } = await offices.newBody();
      const succession = { kind: 'MERGE', effectiveOn: '2025-06-01', successorCodes: [given] };
      return { url: `/api/v1/bodies/${id}/successions`, body: succession, ifMatch: version };
    },
  ),
  row('POST /api/v1/groups', '/issuerCode', 'issuer', (_offices, given) => ({
    url: '/api/v1/groups',
    body: { code: newCode(), name: 'Nhóm', issuerCode: given, members: [] },
  })),
  row('POST /api/v1/groups', '/members/*/bodyCode', 'body', (_offices, given) => ({
    url: '/api/v1/groups',
    body: { code: newCode(), name: 'Nhóm', issuerCode: 'LDLD-LC', members: [{ bodyCode: given }] },
  })),
  row('PATCH /api/v1/groups/:id', '/members/*/bodyCode', 'body', async (offices, given) => {
    const { id, version } = await offices.newGroup();
    const body = { name: 'Nhóm', members: [{ bodyCode: given }] };
    return { url: `/api/v1/groups/${id}`, body, ifMatch: version };
  }),
  row('POST /api/v1/people/invitations', '/bodyCode', 'body', (_offices, given) => ({
    url: '/api/v1/people/invitations',
    body: { email: `${newCode()}@demo.test`, displayName: 'Ai', role: 'head', bodyCode: given },
  })),
  row('POST /api/v1/api-keys', '/bodyCode', 'body', (_offices, given) => ({
    url: '/api/v1/api-keys',
    body: { label: 'Khóa', role: 'head', bodyCode: given },
  })),
  row('POST /api/v1/calendar-feeds', '/bodyCode', 'issuer', (_offices, given) => ({
    url: '/api/v1/calendar-feeds',
    body: { label: 'Lịch', bodyCode: given, side: 'issuer' },
  })),
  row('GET /api/v1/letter-settings', '?bodyCode', 'issuer', (_offices, given) => ({
    url: `/api/v1/letter-settings?bodyCode=${given}`,
  })),
  row('PUT /api/v1/letter-settings', '/bodyCode', 'issuer', (_offices, given) => ({
    url: '/api/v1/letter-settings',
    body: {
      bodyCode: given,
      settings: {
        ...{ form: 'STATE', scope: 'YEAR', organSymbol: 'UBND', place: 'Lai Châu' },
        ...{ signerTitle: 'Chủ tịch', signerName: 'Người ký', filedWith: 'Lưu: VT' },
      },
    },
  })),
  row('GET /api/v1/policies/own', '?issuer', 'issuer', (_offices, given) => ({
    url: `/api/v1/policies/own?issuer=${given}`,
  })),
  row('GET /api/v1/policies/own', '?campaignId', 'campaign', (_offices, given) => ({
    url: `/api/v1/policies/own?campaignId=${given}`,
  })),
  row('POST /api/v1/policies/preview', '/issuer', 'issuer', (_offices, issuer) => ({
    url: '/api/v1/policies/preview',
    body: { issuer, changes: [] },
  })),
  row('POST /api/v1/policies/preview', '/campaignId', 'campaign', (_offices, campaignId) => ({
    url: '/api/v1/policies/preview',
    body: { campaignId, changes: [] },
  })),
  // Before the office's, which the campaign would follow.
  row('POST /api/v1/policies', '/campaignId', 'campaign', (_offices, campaignId) => ({
    url: '/api/v1/policies',
    body: { campaignId, changes: [], basedOn: 4, reason: 'Thử' },
  })),
  row('POST /api/v1/policies', '/issuer', 'issuer', (_offices, issuer) => ({
    url: '/api/v1/policies',
    body: { issuer, changes: [], basedOn: 4, reason: 'Thử' },
  })),
  row('PUT /api/v1/anchors/addresses', '/bodyCode', 'issuer', (_offices, given) => ({
    url: '/api/v1/anchors/addresses',
    body: { bodyCode: given, emails: ['kiem-soat@demo.test'] },
  })),
  row('POST /api/v1/webhooks', '/bodyCode', 'issuer', (_offices, given) => ({
    url: '/api/v1/webhooks',
    body: {
      ...{ label: 'Sổ việc', url: 'https://nhan.example.vn/', side: 'issuer' },
      bodyCode: given,
    },
  })),
  row('POST /api/v1/campaigns', '/issuer', 'issuer', (_offices, given) => ({
    url: '/api/v1/campaigns',
    body: { issuer: given, subject: 'Kế hoạch' },
  })),
  row('POST /api/v1/campaigns', '/readingId', 'reading', (_offices, readingId) => ({
    url: '/api/v1/campaigns',
    body: { readingId },
  })),
  row('POST /api/v1/campaigns', '/parentAssignmentId', 'receivedWork', (offices, given) => ({
    url: '/api/v1/campaigns',
    body: { subject: 'Triển khai', issuer: offices.own.issuer, parentAssignmentId: given },
  })),
  row('POST /api/v1/campaigns', '/copyOf', 'campaign', async (offices, given) => ({
    url: '/api/v1/campaigns',
    // The running campaigns were built without a draft; what may be copied is a draft.
    body: { copyOf: given === offices.own.campaign ? await offices.newDraft() : given },
  })),
  row('POST /api/v1/campaigns', '/draft/recipientSets/*/members/*', 'body', (_offices, given) => ({
    url: '/api/v1/campaigns',
    body: { issuer: 'LDLD-LC', draft: withSet({ members: [given] }) },
  })),
  row('POST /api/v1/campaigns', '/draft/recipientSets/*/onPaper/*', 'body', (_offices, given) => ({
    url: '/api/v1/campaigns',
    body: { issuer: 'LDLD-LC', draft: withSet({ onPaper: [given] }) },
  })),
  row(
    'PUT /api/v1/campaigns/:id/draft',
    '/recipientSets/*/members/*',
    'body',
    async (offices, given) => ({
      url: `/api/v1/campaigns/${await offices.newDraft()}/draft`,
      body: withSet({ members: ['LC-Y-TE', given] }),
      ifMatch: 1,
    }),
  ),
  row(
    'PUT /api/v1/campaigns/:id/draft',
    '/recipientSets/*/onPaper/*',
    'body',
    async (offices, given) => ({
      url: `/api/v1/campaigns/${await offices.newDraft()}/draft`,
      body: withSet({ onPaper: [given] }),
      ifMatch: 1,
    }),
  ),
  row('POST /api/v1/campaigns/:id/answers', '/recipients/*/bodies/*', 'body', (offices, given) =>
    answers(offices, { recipients: [{ text: TEXT, bodies: [given] }] }),
  ),
  row('POST /api/v1/campaigns/:id/answers', '/recipients/*/group', 'group', (offices, group) =>
    answers(offices, { recipients: [{ text: TEXT, group }] }),
  ),
  row('POST /api/v1/campaigns/:id/answers', '/recipients/*/onPaper/*', 'body', (offices, given) =>
    answers(offices, { recipients: [{ text: TEXT, bodies: ['LC-Y-TE'], onPaper: [given] }] }),
  ),
  row('POST /api/v1/campaigns/:id/answers', '/paper/*', 'body', (offices, given) =>
    answers(offices, { paper: [given] }),
  ),
  row(
    'POST /api/v1/campaigns/:id/tasks/:taskId/due-date',
    '/bodyId',
    'bodyId',
    ({ campaign }, bodyId) => ({
      url: `/api/v1/campaigns/${campaign.id}/tasks/${campaign.taskIds[0]}/due-date`,
      body: { dueOn: '2025-07-15', reason: 'Lý do', bodyId },
    }),
  ),
  row(
    'POST /api/v1/campaigns/:id/tasks/:taskId/due-date',
    '/bodyCodes/*',
    'body',
    ({ campaign }, code) => ({
      url: `/api/v1/campaigns/${campaign.id}/tasks/${campaign.taskIds[0]}/due-date`,
      body: { dueOn: '2025-07-15', reason: 'Lý do', bodyCodes: [code] },
    }),
  ),
  row(
    'POST /api/v1/campaigns/:id/tasks/:taskId/due-date/preview',
    '/bodyId',
    'bodyId',
    ({ campaign }, bodyId) => ({
      url: `/api/v1/campaigns/${campaign.id}/tasks/${campaign.taskIds[0]}/due-date/preview`,
      body: { dueOn: '2025-07-15', reason: 'Lý do', bodyId },
    }),
  ),
  row(
    'POST /api/v1/campaigns/:id/tasks/:taskId/due-date/preview',
    '/bodyCodes/*',
    'body',
    ({ campaign }, code) => ({
      url: `/api/v1/campaigns/${campaign.id}/tasks/${campaign.taskIds[0]}/due-date/preview`,
      body: { dueOn: '2025-07-15', reason: 'Lý do', bodyCodes: [code] },
    }),
  ),
  row('POST /api/v1/campaigns/:id/nudges/preview', '/taskId', 'campaign', (offices, given) => ({
    url: `/api/v1/campaigns/${offices.campaign.id}/nudges/preview`,
    body: { taskId: taskOf(offices, given) },
  })),
  row(
    'POST /api/v1/campaigns/:id/nudges/preview',
    '/bodyCodes/*',
    'body',
    ({ campaign }, given) => ({
      url: `/api/v1/campaigns/${campaign.id}/nudges/preview`,
      body: { bodyCodes: [given] },
    }),
  ),
  row('POST /api/v1/campaigns/:id/nudges', '/taskId', 'campaign', (offices, given) => ({
    url: `/api/v1/campaigns/${offices.campaign.id}/nudges`,
    body: { taskId: taskOf(offices, given) },
  })),
  row('POST /api/v1/campaigns/:id/nudges', '/bodyCodes/*', 'body', ({ campaign }, given) => ({
    url: `/api/v1/campaigns/${campaign.id}/nudges`,
    body: { bodyCodes: [given] },
  })),
  ...['', '/days', '/file'].map((path) =>
    row(`GET /api/v1/campaigns/:id/log${path}`, '?bodyCode', 'body', ({ campaign }, given) => ({
      url: `/api/v1/campaigns/${campaign.id}/log${path}?bodyCode=${given}`,
    })),
  ),
  row('GET /api/v1/exchanges', '?campaignId', 'campaign', (_offices, given) => ({
    url: `/api/v1/exchanges?campaignId=${given}`,
  })),
  ...['preview', ''].flatMap((path) => {
    const url = ({ campaign }: TwoOffices) =>
      `/api/v1/campaigns/${campaign.id}/recipients${path === '' ? '' : `/${path}`}`;
    const route = `POST /api/v1/campaigns/:id/recipients${path === '' ? '' : `/${path}`}`;
    const added = async (offices: TwoOffices, code: string, taskId?: string) => ({
      bodies: [
        { code: code === offices.own.body ? (await offices.newBody()).code : code, onPaper: true },
      ],
      ...{ setNos: [1], reason: 'Bổ sung' },
      dueDates: taskId === undefined ? [] : [{ taskId, dueOn: '2026-06-30' }],
    });
    return [
      row(route, '/bodies/*/code', 'body', async (offices, given) => ({
        ...{ url: url(offices), body: await added(offices, given) },
      })),
      row(route, '/dueDates/*/taskId', 'campaign', async (offices, given) => ({
        ...{ url: url(offices) },
        body: await added(offices, offices.own.body, taskOf(offices, given)),
      })),
    ];
  }),
  ...['preview', ''].flatMap((path) => {
    const url = ({ campaign }: TwoOffices) =>
      `/api/v1/campaigns/${campaign.id}/amendments${path === '' ? '' : `/${path}`}`;
    const route = `POST /api/v1/campaigns/:id/amendments${path === '' ? '' : `/${path}`}`;
    const asked = async (offices: TwoOffices, body: object): Promise<Asked> => ({
      ...{ url: url(offices), body: { reason: 'Sửa đổi', ...body } },
      ...(path === '' ? { ifMatch: await versionOf(offices) } : {}),
    });
    return [
      row(route, '/tasks/*/taskId', 'campaign', (offices, given) =>
        asked(offices, {
          tasks: [{ taskId: taskOf(offices, given), title: `Tên mới ${newCode()}` }],
        }),
      ),
      row(route, '/added/*/bodies/*', 'body', (offices, given) =>
        asked(offices, { added: [{ title: 'Việc thêm', bodies: [given] }] }),
      ),
    ];
  }),
  ...['/preview', ''].flatMap((path) => {
    const route = `POST /api/v1/campaigns/:id/replacement${path}`;
    const asked = async (offices: TwoOffices, draftId: string, more: readonly string[] = []) => {
      const { api, campaign, own } = offices;
      const sql = 'select id from task where campaign_id = $1';
      const open: { id: string }[] = await api.db.dataSource.query(sql, [campaign.id]);
      const tasks = [...open.map(({ id }) => id), ...more].map((taskId) => ({ taskId, to: null }));
      return {
        url: `/api/v1/campaigns/${campaign.id}/replacement${path}`,
        body: { draftId: draftId === own.campaign ? await offices.newDraft() : draftId, tasks },
      };
    };
    return [
      row(route, '/draftId', 'campaign', (offices, given) => asked(offices, given)),
      row(route, '/tasks/*/taskId', 'campaign', (offices, given) =>
        asked(offices, offices.own.campaign, given === offices.own.campaign ? [] : [given]),
      ),
    ];
  }),
  row('POST /api/v1/dispatches/:id/transfer', '/toBody', 'body', async (offices, given) => ({
    url: `/api/v1/dispatches/${offices.campaign.dispatchIds[0]}/transfer`,
    body: { ...(await transferTo(offices, given)), assignmentIds: [workOf(offices, 0)] },
  })),
  row(
    'POST /api/v1/dispatches/:id/transfer',
    '/assignmentIds/*',
    'campaign',
    async (offices, given) => ({
      url: `/api/v1/dispatches/${offices.campaign.dispatchIds[0]}/transfer`,
      body: {
        ...(await transferTo(offices, offices.own.body)),
        // Of another campaign no work is known: its name is as good as one.
        assignmentIds: [given === offices.own.campaign ? workOf(offices, 1) : given],
      },
    }),
  ),
  row('POST /api/v1/assignments/:id/transfer', '/toBody', 'body', async (offices, given) => {
    const { id, version } = await openWork(offices);
    const body = await transferTo(offices, given);
    return { url: `/api/v1/assignments/${id}/transfer`, body, ifMatch: version };
  }),
  {
    ...row('POST /api/v1/assignments/acts', '/toBody', 'body', async (offices, given) => {
      const { id, version } = await openWork(offices);
      const over = await transferTo(offices, given);
      return {
        url: '/api/v1/assignments/acts',
        body: { act: 'transfer', ...over, rows: [{ id, version }] },
      };
    }),
    rowByRow: true,
  },
  {
    ...row('POST /api/v1/assignments/acts', '/rows/*/id', 'campaign', (offices, given) => ({
      url: '/api/v1/assignments/acts',
      body: {
        act: 'nudge',
        // Of another campaign no work is known: its name is as good as one.
        rows: [{ id: given === offices.own.campaign ? workOf(offices, 0) : given }],
      },
    })),
    rowByRow: true,
  },
  row('GET /api/v1/successions', '?campaignId', 'campaign', (_offices, given) => ({
    url: `/api/v1/successions?campaignId=${given}`,
  })),
  ...(
    [
      ['/rows/*/dispatchId', 'campaign'],
      ['/rows/*/to', 'body'],
      ['/rows/*/pieces/*/assignmentId', 'campaign'],
      ['/rows/*/pieces/*/to', 'body'],
    ] as const
  ).map(([place, name]) => ({
    ...row('POST /api/v1/successions/confirm', place, name, (offices, given) => {
      const at = (where: string, usual: string): string => (place === where ? given : usual);
      const [dispatchId = ''] = offices.campaign.dispatchIds;
      return {
        url: '/api/v1/successions/confirm',
        body: {
          rows: [
            {
              // Of another campaign no document is known: its name is as good as one.
              dispatchId: at('/rows/*/dispatchId', dispatchId),
              to: at('/rows/*/to', offices.own.body),
              pieces: [
                {
                  assignmentId: at('/rows/*/pieces/*/assignmentId', workOf(offices, 0)),
                  to: at('/rows/*/pieces/*/to', offices.own.body),
                },
              ],
            },
          ],
          reason: 'Kế thừa',
        },
      };
    }),
    rowByRow: true as const,
  })),
  {
    ...row(
      'POST /api/v1/dispatches/acts/acknowledge',
      '/rows/*/id',
      'campaign',
      (offices, given) => ({
        url: '/api/v1/dispatches/acts/acknowledge',
        body: {
          rows: [{ id: given === offices.own.campaign ? offices.campaign.dispatchIds[0] : given }],
        },
      }),
    ),
    rowByRow: true,
  },
  {
    ...row('POST /api/v1/reports/acts/accept', '/rows/*/id', 'campaign', (_offices, given) => ({
      url: '/api/v1/reports/acts/accept',
      body: { rows: [{ id: given, version: 1 }] },
    })),
    rowByRow: true,
  },
  // Not in the contract as a code, but one all the same.
  row('POST /api/v1/readings', '/issuer', 'issuer', (_offices, issuer) => ({
    url: '/api/v1/readings',
    body: { issuer, text: 'KẾ HOẠCH\n1. Báo cáo kết quả trước ngày 15/4/2025.' },
  })),
  row('GET /api/v1/bodies', '?parentId', 'bodyId', (_offices, given) => ({
    url: `/api/v1/bodies?parentId=${given}`,
  })),
  ...['', '/file'].map((path) =>
    row(`GET /api/v1/statistics${path}`, '?campaignId', 'campaign', (_offices, given) => ({
      url: `/api/v1/statistics${path}?campaignId=${given}`,
    })),
  ),
  row('GET /api/v1/reports', '?campaignId', 'campaign', (_offices, given) => ({
    url: `/api/v1/reports?campaignId=${given}`,
  })),
  row('GET /api/v1/reports', '?periodId', 'campaign', (_offices, given) => ({
    url: `/api/v1/reports?periodId=${given}`,
  })),
  row('GET /api/v1/work', '?campaignId', 'campaign', (_offices, given) => ({
    url: `/api/v1/work?campaignId=${given}`,
  })),
];

/** Acts that are looked at before: the same request, which writes nothing. */
const LOOKED_AT_BEFORE: readonly string[] = [
  'POST /api/v1/dispatches/:id/transfer',
  'POST /api/v1/assignments/:id/transfer',
  'POST /api/v1/assignments/acts',
  'POST /api/v1/successions/confirm',
];

/** In front, since the act itself changes what it is looked at on. */
export const IDENTIFIER_ROWS: readonly IdentifierRow[] = [
  ...ACT_ROWS.filter(({ route }) => LOOKED_AT_BEFORE.includes(route)).map((one) => ({
    ...one,
    route: `${one.route}/preview` as const,
    request: async (offices: TwoOffices, given: string) => {
      const { ifMatch: _seen, url, ...request } = await one.request(offices, given);
      return { ...request, url: `${url}/preview` };
    },
  })),
  ...ACT_ROWS,
];

/** Identifiers that point at nothing that is anybody's, with the reason. */
export const NO_REFERENCE: Readonly<Record<string, string>> = {
  'GET /api/v1/reports/:id ?from':
    'a report the body itself drew, looked for among its own: period.int-spec.ts',
  'POST /api/v1/campaigns /draft/tasks/*/sameDuty/taskId': 'a note of the draft, looked up nowhere',
  'PUT /api/v1/campaigns/:id/draft /tasks/*/sameDuty/taskId':
    'a note of the draft, looked up nowhere',
  'POST /api/v1/tracker-imports ?issuer': 'one of the offices one coordinates, as /issuer above',
  'POST /api/v1/tracker-imports/apply ?issuer':
    'one of the offices one coordinates, as /issuer above',
  'POST /api/v1/campaigns/:id/letters /exchangeId':
    'a request of the same campaign, or nothing to write: letters.int-spec.ts',
  'POST /api/v1/bodies /code': 'the name of something new',
  'PATCH /api/v1/bodies/:id /code': 'the name of something new',
  'POST /api/v1/groups /code': 'the name of something new',
  'POST /api/v1/office-consents /askingCode':
    'one of the offices one coordinates, as /issuer above',
  'POST /api/v1/office-consents /grantingCode': 'the other office is who is asked',
};
