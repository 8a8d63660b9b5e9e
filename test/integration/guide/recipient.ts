import { dondoc, Refusal } from './dondoc-client.js';

/** A body's system through the whole life of a piece of work; `office` is the other side. */
export async function takePart(server: string, keys: { own: string; office: string }) {
  const own = dondoc(server, keys.own);
  const office = dondoc(server, keys.office);

  const { items } = await own.get('/api/v1/work', { query: { section: 'toAcknowledge' } });
  const id = items[0]?.dispatchId ?? '';
  const dispatch = await own.post('/api/v1/dispatches/{id}/acknowledge', { path: { id } });
  console.log(dispatch.state);

  const { tasks } = await own.get('/api/v1/dispatches/{id}', { path: { id } });
  const path = { id: tasks[0]?.assignmentId ?? '' };
  const work = () => own.get('/api/v1/assignments/{id}', { path });

  const question = await own.post('/api/v1/assignments/{id}/questions', {
    path,
    body: { text: 'Báo cáo theo mẫu nào?' },
  });
  await office.post('/api/v1/questions/{exchangeId}/answer', {
    path: { exchangeId: question.id },
    body: { text: 'Theo mẫu số 2.' },
  });
  console.log((await work()).exchanges[0]?.answer);

  const wish = await own.post('/api/v1/assignments/{id}/extensions', {
    path,
    body: { dueOn: '2025-07-10', reason: 'Chờ số liệu của cơ sở' },
  });
  await office.post('/api/v1/extensions/{exchangeId}/grant', {
    path: { exchangeId: wish.id },
    body: { dueOn: null, note: null },
  });
  console.log((await work()).dueAt);

  await own.post('/api/v1/assignments/{id}/submit', {
    path,
    body: { note: 'Đã thực hiện', figure: { numerator: 85, denominator: 100 } },
    ifMatch: (await work()).version,
  });
  await office.post('/api/v1/assignments/{id}/accept', {
    path,
    body: { note: null },
    ifMatch: (await work()).version,
  });
  console.log((await work()).status);

  const reports = await own.get('/api/v1/reports');
  const report = reports.items[0];
  if (report !== undefined) {
    const handedIn = await own.post('/api/v1/reports/{id}/submit', {
      path: { id: report.id },
      body: { content: { done: 'Đã thực hiện đủ.', difficulties: '', proposals: '' } },
      ifMatch: report.version,
    });
    console.log(handedIn.state);
  }

  try {
    const { version: ifMatch } = await work();
    const body = { progress: 'done', note: null } as const;
    await own.post('/api/v1/assignments/{id}/progress', { path, body, ifMatch });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.log(error.code, error.message);
  }
}
