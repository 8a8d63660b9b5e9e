import { FileLog, MemoryLog } from './mail-log.js';
import type { LogPlace, MailLog } from './mail-log.js';
import { detail, readTrace, summarise, withTrace } from './received-mail.js';
import type { Envelope, MailDetail, MailSummary, ReceivedMail } from './received-mail.js';

/** What to list; without a field everything. */
export interface MailFilter {
  /** Exact envelope recipient, upper and lower case alike. */
  readonly to?: string;
  /** Part of a recipient's address. */
  readonly toPart?: string;
  /** Received at or after this instant (RFC 3339). */
  readonly since?: string;
  /** Only older mails than this id. */
  readonly before?: string;
  readonly limit?: number;
}

interface Entry extends Envelope {
  readonly place: LogPlace;
  summary: MailSummary | null;
}

/** Header sections of our mails are about 1 kB; a longer one only shortens what the list shows. */
const HEAD_BYTES = 8_192;

/** Mails of the test mailbox: an index in memory over a log of bytes (see `FileLog`). */
export class MailStore {
  readonly #log: MailLog;
  readonly #entries = new Map<string, Entry>();
  #lastId = 0;

  /** @param folder null keeps everything in memory */
  constructor(folder: string | null) {
    if (folder === null) {
      this.#log = new MemoryLog();
      return;
    }
    const log = new FileLog(folder);
    this.#log = log;
    for (const { id, place } of log.records()) {
      this.#entries.set(id, { ...readTrace(id, this.#head(place)), place, summary: null });
      this.#lastId = Number(id);
    }
  }

  get size(): number {
    return this.#entries.size;
  }

  /** When this returns the mail is kept; see `FileLog` for what it survives. */
  add(mail: Omit<ReceivedMail, 'id'>): ReceivedMail {
    const id = String(++this.#lastId);
    const { receivedAt, from, to } = mail;
    const raw = withTrace(mail, mail.raw);
    const place = this.#log.append(id, raw);
    this.#entries.set(id, { id, receivedAt, from, to, place, summary: null });
    return { id, receivedAt, from, to, raw };
  }

  /** Newest first. */
  async list(filter: MailFilter = {}): Promise<MailSummary[]> {
    const summaries: Promise<MailSummary>[] = [];
    for (const entry of [...this.#entries.values()].reverse()) {
      if (summaries.length === filter.limit) break;
      if (matches(entry, filter)) summaries.push(this.#summary(entry));
    }
    return Promise.all(summaries);
  }

  /** Recipients of the newest mails, at most `limit`, to offer as a filter. */
  recipients(limit: number): string[] {
    const found = new Set<string>();
    for (const entry of [...this.#entries.values()].reverse()) {
      for (const address of entry.to) found.add(address);
      if (found.size >= limit) break;
    }
    return [...found].sort();
  }

  async get(id: string): Promise<MailDetail | null> {
    const entry = this.#entries.get(id);
    return entry ? detail(entry, this.#log.read(entry.place)) : null;
  }

  raw(id: string): Buffer | null {
    const entry = this.#entries.get(id);
    return entry ? this.#log.read(entry.place) : null;
  }

  /** Forgets every mail; ids go on counting while this process lives. */
  clear(): void {
    this.#entries.clear();
    this.#log.clear();
  }

  close(): void {
    this.#log.close();
  }

  async #summary(entry: Entry): Promise<MailSummary> {
    const { place } = entry;
    entry.summary ??= await summarise(entry, this.#head(place), place.length);
    return entry.summary;
  }

  #head({ offset, length }: LogPlace): Buffer {
    return this.#log.read({ offset, length: Math.min(length, HEAD_BYTES) });
  }
}

function matches(entry: Entry, { to, toPart, since, before }: MailFilter): boolean {
  if (to !== undefined && !entry.to.includes(to.toLowerCase())) return false;
  if (toPart !== undefined && !entry.to.some((each) => each.includes(toPart.toLowerCase()))) {
    return false;
  }
  if (since !== undefined && Date.parse(entry.receivedAt) < Date.parse(since)) return false;
  return before === undefined || Number(entry.id) < Number(before);
}
