import type { Page } from 'playwright-core';

/** Accounts of the sample data. */
export type Who = 'dieuphoi' | 'lanhdao' | 'huyen-a' | null;

/** One screen: who looks, where, and what to wait for or press before the picture. */
export interface Place {
  readonly name: string;
  readonly who: Who;
  readonly path: string;
  readonly ready: (page: Page) => Promise<unknown>;
}

interface Named {
  readonly id: string;
  readonly state: string;
  readonly openQuestions: number | null;
  readonly periods?: readonly object[];
  readonly totals: { readonly work: { readonly openLate: number } };
}

const heading = (name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();
const both =
  (...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };
/** Reads as an account of the demo. */
export type Read = (who: Exclude<Who, null>, path: string) => Promise<unknown>;

/** The campaign with the most late work, and one with report periods. */
async function busiest(read: Read, running: readonly Named[]) {
  const details = await Promise.all(
    running.map(({ id }) => read('dieuphoi', `campaigns/${id}`) as Promise<Named>),
  );
  const byLate = [...details].sort((a, b) => b.totals.work.openLate - a.totals.work.openLate);
  const [late] = byLate;
  if (late === undefined) throw new Error('The demo has no running campaign.');
  const reporting = details.find(({ periods = [] }) => periods.length > 0) ?? late;
  return { late: late.id, reporting: reporting.id };
}

/** Every screen of the app and every page without script, as the sample data fill them. */
export async function placesOf(read: Read): Promise<readonly Place[]> {
  const { items } = (await read('dieuphoi', 'campaigns?limit=50')) as { items: readonly Named[] };
  const running = items.filter(({ state }) => state === 'running');
  const room = await busiest(read, running);
  const draft = items.find(({ state }) => state === 'draft');
  const ready = items.find(({ openQuestions }) => openQuestions === 0);
  if (draft === undefined || ready === undefined) throw new Error('The demo has no drafts.');
  const { bodies } = (await read('dieuphoi', `campaigns/${room.late}/matrix`)) as {
    bodies: { readonly codes: readonly string[] };
  };
  const inHand = (await read('huyen-a', 'work?section=standing')) as {
    items: readonly { readonly kind: string; readonly id: string; readonly dispatchId: string }[];
  };
  const piece = inHand.items.find(({ kind }) => kind === 'assignment');
  const late = `/campaigns/${room.late}`;
  const grid = (page: Page) => page.getByRole('grid').or(page.locator('.room-list')).waitFor();
  const steer = (name: string) => async (page: Page) => {
    await page.locator('summary', { hasText: 'Điều hành đợt' }).click();
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog', { name }).waitFor();
  };
  const of = (who: Who, name: string, path: string, ready: Place['ready']): Place => ({
    ...{ who, name, path, ready },
  });
  return [
    of(null, 'sign-in', '/campaigns', heading('Đăng nhập Đôn đốc')),
    of(null, 'page-sign-in', '/sign-in', heading('Đăng nhập')),
    of('dieuphoi', 'today', '/', heading(/./)),
    of('lanhdao', 'leader', '/leader', heading(/./)),
    of('dieuphoi', 'campaigns', '/campaigns', heading('Đợt giao nhiệm vụ')),
    of('dieuphoi', 'begin', '/campaigns/new', heading(/./)),
    of('dieuphoi', 'begin-import', '/campaigns/import', heading(/./)),
    of('dieuphoi', 'review', `/campaigns/${draft.id}/review`, heading(/./)),
    of('dieuphoi', 'plan', `/campaigns/${ready.id}/plan`, heading(/^Lịch và xem trước/)),
    of('dieuphoi', 'control-room', late, grid),
    of(
      'dieuphoi',
      'control-room-body',
      `${late}?body=${bodies.codes[0] ?? ''}`,
      both(grid, (page) => page.getByRole('heading', { name: 'Diễn biến' }).waitFor()),
    ),
    of('dieuphoi', 'steering-due-date', late, both(grid, steer('Đổi hạn một việc'))),
    of('dieuphoi', 'steering-recipients', late, both(grid, steer('Bổ sung đơn vị nhận'))),
    of('dieuphoi', 'deadlines', `${late}?view=deadlines`, heading('Bàn điều hành')),
    of('dieuphoi', 'unacknowledged', `${late}?view=unacknowledged`, heading('Bàn điều hành')),
    of('dieuphoi', 'reports', `/campaigns/${room.reporting}/reports`, heading('Tổng hợp báo cáo')),
    of('dieuphoi', 'cascade', `${late}?view=cascade`, heading('Bàn điều hành')),
    of('dieuphoi', 'letters', `${late}/letters`, heading(/./)),
    of('dieuphoi', 'log', `${late}/log`, heading(/./)),
    of('dieuphoi', 'search', '/search?q=cong%20doan', heading(/./)),
    of(
      'dieuphoi',
      'account',
      '/campaigns',
      both(heading(/./), (page) => page.locator('.account summary').click()),
    ),
    of('dieuphoi', 'statistics', '/statistics', heading(/./)),
    of('dieuphoi', 'directory', '/directory', heading(/./)),
    of('dieuphoi', 'directory-groups', '/directory?view=groups', heading(/./)),
    of('dieuphoi', 'directory-import', '/directory/import', heading(/./)),
    of('dieuphoi', 'settings-people', '/settings/people', heading(/./)),
    of('dieuphoi', 'settings-calendar', '/settings/calendar', heading(/./)),
    of('dieuphoi', 'settings-policies', '/settings/policies', heading(/./)),
    of('dieuphoi', 'settings-account', '/settings/account', heading(/./)),
    of('dieuphoi', 'settings-keys', '/settings/keys', heading(/./)),
    of('dieuphoi', 'settings-health', '/settings/health', heading(/./)),
    of('dieuphoi', 'settings-outside', '/settings/outside', heading(/./)),
    of('dieuphoi', 'settings-successions', '/settings/successions', heading(/./)),
    of(
      'dieuphoi',
      'tour',
      '/',
      both(
        heading(/./),
        (page) => page.getByRole('button', { name: /Đi một vòng/ }).click(),
        (page) => page.getByRole('link', { name: /^Mở kế hoạch/ }).waitFor(),
      ),
    ),
    of(null, 'docs', '/docs', (page) =>
      page.getByRole('heading', { level: 1 }).or(page.locator('.swagger-ui h2')).first().waitFor(),
    ),
    of('huyen-a', 'page-work', '/work', heading(/./)),
    ...(piece === undefined
      ? []
      : [
          of('huyen-a', 'page-document', `/work/documents/${piece.dispatchId}`, heading(/./)),
          of('huyen-a', 'page-piece', `/work/${piece.id}`, heading(/./)),
        ]),
    of('dieuphoi', 'page-exchanges', '/exchanges', heading(/./)),
    of(null, 'page-status', '/status', heading(/./)),
    of(null, 'page-mails', '/dev/mails', heading(/./)),
  ];
}
