import { SystemClock } from './system-clock.js';

const DAY = 86_400_000;

describe('the clock of an instance', () => {
  it('is the machine’s clock where nobody may move it', async () => {
    const clock = new SystemClock();
    await clock.refresh();
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1_000);
  });

  it('stands where the instance says', async () => {
    const clock = new SystemClock(() => Promise.resolve(3 * DAY));
    await clock.refresh();
    expect(Math.round((clock.now() - clock.wallNow()) / DAY)).toBe(3);
  });

  it('is not moved back by a slow read that began before the last move', async () => {
    const answers: ((offsetMs: number) => void)[] = [];
    const clock = new SystemClock(
      () =>
        new Promise((resolve) => {
          answers.push(resolve);
        }),
    );
    const [slow, fresh] = [clock.refresh(), clock.refresh()];
    answers[1]!(9 * DAY);
    await fresh;
    answers[0]!(0);
    await slow;
    expect(Math.round((clock.now() - clock.wallNow()) / DAY)).toBe(9);
  });
});
