import type { Clock } from '#application';
import { CLOCK } from '../../apps/api/src/tokens.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';
import { SentMail } from './sent-mail.js';

describe('the button of a mail', () => {
  let api: CampaignApi;
  let scene: Scene;
  let sent: SentMail;

  beforeAll(async () => {
    api = await startCampaignApi();
    scene = await aScene(api, {
      ...{ bodies: 2, tasks: 2, dueAt: ['2025-06-30T10:00:00Z', null], standing: true },
    });
    sent = new SentMail(api.db, api.app.get<Clock>(CLOCK));
    await sent.drain();
  });
  afterAll(() => api.stop());

  const act = async (path: string, as: string, body: unknown) =>
    expect(await api.call({ method: 'POST', url: `/api/v1/${path}`, as, body })).toMatchObject({
      status: 200,
    });
  /** The words on the buttons of what leaves now for somebody. */
  const buttons = async (email: string): Promise<readonly string[]> => {
    const before = sent.mails.length;
    await sent.drain();
    return buttonsOf(sent.mails.slice(before).filter(({ to }) => to === email));
  };
  const buttonsOf = (mails: typeof sent.mails): readonly string[] =>
    mails.map(({ text }) => /^(.+):\r?\n(?=https?:\/\/)/m.exec(text)?.[1] ?? text);

  it('names what may be done when the mail leaves: of finite work the result, of standing work how it goes', async () => {
    const [finite, standing] = scene.assignmentIds[0]!;
    await act(`assignments/${finite}/nudge`, scene.coordinator, {});
    expect(await buttons(scene.recipients[0]!.email)).toEqual(['Báo cáo kết quả']);
    await act(`assignments/${standing}/nudge`, scene.coordinator, {});
    expect(await buttons(scene.recipients[0]!.email)).toEqual(['Cập nhật tiến độ']);
  });

  it('opens the page that answers, for who is asked; for who is to explain, the way to it', async () => {
    const addresses = (mails: ReturnType<SentMail['to']>): readonly (string | undefined)[] =>
      mails.map(({ text }) => /^.+:\r?\n(https?:\S+)/m.exec(text)?.[1]);
    await act(`dispatches/${scene.dispatchIds[0]}/questions`, scene.recipient, { text: 'Hỏi' });
    await act(`assignments/${scene.assignmentIds[0]![0]}/explanations`, scene.coordinator, {
      text: 'Vì sao chậm?',
    });
    await sent.drain();
    expect(addresses(sent.to(scene.coordinatorEmail))).toEqual([
      'http://dondoc.demo.test/exchanges',
    ]);
    const told = sent.mails.filter(({ subject }) => subject.startsWith('[Yêu cầu giải trình]'));
    const [address = ''] = addresses(told);
    const page = await api.call({
      url: new URL(address).pathname,
      headers: { accept: 'text/html' },
    });
    expect(page.text).toContain('Vì sao chậm?');
    expect(page.text).toContain('href="/sign-in?next=/exchanges"');
  });

  it('names nothing that cannot be done any more', async () => {
    const dispatch = `dispatches/${scene.dispatchIds[1]}`;
    const earlier = sent.to(scene.coordinatorEmail).length;
    await act(`assignments/${scene.assignmentIds[1]![0]}/nudge`, scene.coordinator, {});
    await act(`${dispatch}/questions`, scene.otherRecipient, { text: 'Theo mẫu nào?' });
    await act(`${dispatch}/decline`, scene.otherRecipient, { reason: 'Không thuộc thẩm quyền' });
    // The urging is untrue by now; the question stands, but a refused document is decided about, not explained.
    expect(await buttons(scene.recipients[1]!.email)).toEqual([]);
    const told = buttonsOf(sent.to(scene.coordinatorEmail).slice(earlier));
    expect([...told].sort()).toEqual(['Xem chi tiết', 'Xem và quyết định']);
  });
});
