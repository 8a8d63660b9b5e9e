/**
 * What is being written on a page without script, kept on this machine from the first key on, and of a report on the
 * server every ten seconds. The page does everything without this file; it only loses what was not sent.
 */
interface Words {
  readonly back: string;
  readonly drop: string;
  readonly here: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly wrong: string;
  readonly overtaken: string;
}

interface Kept {
  readonly at: number;
  readonly fields: readonly (readonly [string, string])[];
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const PREFIX = 'dondoc.kept ';
const SENT = 'dondoc.sent';
const HERE_AFTER_MS = 500;
const SERVER_EVERY_MS = 10_000;
const KEEPS_DAYS = 30;
const DAY_MS = 86_400_000;
const CONFLICT = 412;
const NOT_RIGHT = 422;
const KEY_BYTES = 16;

const own = document.querySelector<HTMLScriptElement>('script[data-keeps-for]');
const { keepsFor: person = '', words: told = '{}' } = own?.dataset ?? {};
const words = JSON.parse(told) as Words;
/** By this machine's clock, which alone knows when something was written here. */
const now = (): number => performance.timeOrigin + performance.now();
const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Ho_Chi_Minh' },
});
const time = (at: number): string => CLOCK.format(at);
const nameOf = (form: HTMLFormElement): string =>
  `${PREFIX}${person} ${new URL(form.action).pathname}`;

/** What a person writes or chooses: no key or version of ours, no file, no secret. */
const fieldsOf = (form: HTMLFormElement): readonly Field[] =>
  ([...form.elements] as Field[]).filter(
    ({ name, type }) =>
      name !== '' && !['hidden', 'file', 'password', 'submit', 'fieldset', 'button'].includes(type),
  );
const ticks = (field: Field): field is HTMLInputElement =>
  field.type === 'checkbox' || field.type === 'radio';
const writtenIn = (form: HTMLFormElement): Kept['fields'] =>
  fieldsOf(form)
    .filter((field) => !ticks(field) || field.checked)
    .map(({ name, value }) => [name, value] as const);

function fill(form: HTMLFormElement, fields: Kept['fields']): void {
  for (const field of fieldsOf(form)) {
    const own = fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (ticks(field)) field.checked = own.includes(field.value);
    else if (own[0] !== undefined) field.value = own[0];
  }
}

function keptOf(form: HTMLFormElement): Kept | null {
  const text = localStorage.getItem(nameOf(form));
  if (text === null) return null;
  const kept = JSON.parse(text) as Kept;
  if (now() - kept.at < KEEPS_DAYS * DAY_MS) return kept;
  localStorage.removeItem(nameOf(form));
  return null;
}

function bringBack(form: HTMLFormElement, served: Kept['fields']): void {
  const kept = keptOf(form);
  if (kept === null || JSON.stringify(kept.fields) === JSON.stringify(served)) return;
  fill(form, kept.fields);
  form.closest('details')?.setAttribute('open', '');
  const box = document.createElement('div');
  box.className = 'box soon';
  box.setAttribute('role', 'status');
  const line = document.createElement('p');
  line.textContent = words.back.replace('{time}', time(kept.at));
  const drop = document.createElement('button');
  drop.type = 'button';
  drop.textContent = words.drop;
  drop.addEventListener('click', () => {
    localStorage.removeItem(nameOf(form));
    fill(form, served);
    box.remove();
  });
  box.append(line, drop);
  form.prepend(box);
}

const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(KEY_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** Sends what is written to the server as a draft; answers what to say, and whether to go on. */
async function save(form: HTMLFormElement, address: string): Promise<readonly [string, boolean]> {
  const version = form.elements.namedItem('ifMatch') as HTMLInputElement;
  const body = new URLSearchParams(writtenIn(form).map(([name, value]) => [name, value]));
  body.set('ifMatch', version.value);
  body.set('idempotencyKey', newKey());
  const reply = await fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body,
  });
  if (reply.status === CONFLICT) return [words.overtaken, false];
  if (reply.status === NOT_RIGHT) return [words.wrong, true];
  if (!reply.ok || reply.redirected) return [words.unsaved, true];
  version.value = String(((await reply.json()) as { readonly version: number }).version);
  return [words.saved.replace('{time}', time(now())), true];
}

function keep(form: HTMLFormElement): void {
  bringBack(form, writtenIn(form));
  const said = document.createElement('p');
  said.className = 'hint';
  said.setAttribute('role', 'status');
  form.append(said);
  let soon: number | undefined;
  let waits = false;
  let going = true;
  const keepHere = (): void => {
    const kept: Kept = { at: now(), fields: writtenIn(form) };
    localStorage.setItem(nameOf(form), JSON.stringify(kept));
  };
  form.addEventListener('input', () => {
    waits = true;
    clearTimeout(soon);
    soon = window.setTimeout(() => {
      keepHere();
      if (said.textContent === '') said.textContent = words.here;
    }, HERE_AFTER_MS);
  });
  form.addEventListener('submit', () => {
    clearTimeout(soon);
    keepHere();
    sessionStorage.setItem(SENT, nameOf(form));
    going = false;
  });
  const address = form.dataset['save'];
  if (address === undefined) return;
  window.setInterval(() => {
    if (!waits || !going) return;
    waits = false;
    save(form, address).then(
      ([line, goesOn]) => {
        said.textContent = line;
        going &&= goesOn;
      },
      () => {
        waits = true;
        said.textContent = words.unsaved;
      },
    );
  }, SERVER_EVERY_MS);
}

/** The page one is led to after a form went through says so in its address. */
const sent = sessionStorage.getItem(SENT);
if (sent !== null && new URL(location.href).searchParams.has('done')) localStorage.removeItem(sent);
sessionStorage.removeItem(SENT);

for (const form of document.querySelectorAll('form')) {
  if (form.querySelector('textarea') !== null) keep(form);
  // Whoever leaves a shared machine leaves nothing behind.
  if (new URL(form.action).pathname === '/sign-out') {
    form.addEventListener('submit', () => {
      for (const name of Object.keys(localStorage)) {
        if (name.startsWith(PREFIX)) localStorage.removeItem(name);
      }
    });
  }
}
