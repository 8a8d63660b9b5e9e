import type { EntityManager } from 'typeorm';
import type { Digest } from '#application';
import { readEvent, type EventType, type LocalDate } from '#domain';
import { JOURNAL_CHECK_WORDS as WORDS } from '#wording';
import { brokenLinks } from './chain-links.js';
import { compareCampaign } from './compare-campaign.js';
import { compareDispatch } from './compare-dispatch.js';
import type { Findings } from './findings.js';
import { campaignsOf, dispatchPages, type DispatchPage, type JournalRow } from './journal-rows.js';
import { checked, type InvariantCheck } from './verify-report.js';

/**
 * I5 and I7, in one walk over the chains: every link holds; every entry, replayed through the domain's tables, leads to
 * the states and versions the rows have; and what the entries vouch for is what the rows say. A row changed behind the
 * journal's back is named with the field.
 */
export async function checkJournal(
  manager: EntityManager,
  digest: Digest,
): Promise<readonly InvariantCheck[]> {
  const walk = new Walk();
  for await (const page of dispatchPages(manager)) {
    for (const dispatch of page.dispatches) {
      const events = page.events.get(dispatch.id) ?? [];
      walk.note(
        events,
        brokenLinks(dispatch, events, digest),
        compareDispatch(dispatch, page, digest),
      );
    }
    walk.noteMoves(page);
  }
  for await (const facts of campaignsOf(manager)) {
    const links = brokenLinks(facts.campaign, facts.events, digest);
    walk.note(facts.events, links, compareCampaign(facts, walk.moved, digest));
  }
  return walk.checks();
}

class Walk {
  public readonly moved = new Map<string, Set<LocalDate>>();
  private chains = 0;
  private events = 0;
  private readonly links: string[] = [];
  private readonly states: string[] = [];
  private readonly contents: string[] = [];

  public note(
    events: readonly JournalRow[],
    links: readonly string[],
    { states, contents }: Findings,
  ): void {
    this.chains += 1;
    this.events += events.length;
    this.links.push(...links);
    this.states.push(...states);
    this.contents.push(...contents);
  }

  public noteMoves({ events, work }: DispatchPage): void {
    const taskOf = new Map([...work.values()].flat().map((row) => [row.id, row.task_id]));
    for (const event of [...events.values()].flat()) {
      const known = readEvent(event.type as EventType, event.data);
      if (known?.type !== 'dueDateChanged') continue;
      const taskId = taskOf.get(known.data.assignmentId);
      const on = known.data.newDueOn;
      if (taskId === undefined) continue;
      this.moved.set(taskId, (this.moved.get(taskId) ?? new Set<LocalDate>()).add(on));
    }
  }

  public checks(): readonly InvariantCheck[] {
    const scope = WORDS.scope(this.events, this.chains);
    return [
      checked('I5', WORDS.states, scope, this.states),
      checked('I7', WORDS.links, scope, this.links),
      checked('I7', WORDS.contents, scope, this.contents),
    ];
  }
}
