import { documentName, STATISTICS_WORDS as words, wireDay } from '#wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { campaignsQuery } from '../campaigns/campaigns-query.js';
import { Button } from '../../shared/ui/button.js';
import { DateField } from '../../shared/ui/date-field.js';
import { DIMENSIONS, type Dimension, type StatisticsSearch } from './search.js';

type Day = ReturnType<typeof wireDay>;
const dayOf = (text: string | undefined): Day | null => (text === undefined ? null : wireDay(text));

interface WishProps {
  readonly search: StatisticsSearch;
  /** By the server's clock. */
  readonly today: Day;
  readonly onShow: (search: StatisticsSearch) => void;
}

/** What is counted, by what, and as it stood when; shown once it is asked for. */
export function WishForm({ search, today, onShow }: WishProps) {
  const [by, setBy] = useState<Dimension>(search.by ?? 'body');
  const [campaignId, setCampaignId] = useState(search.campaignId ?? '');
  const [asOf, setAsOf] = useState(dayOf(search.asOf));
  const [dueFrom, setDueFrom] = useState(dayOf(search.dueFrom));
  const [dueTo, setDueTo] = useState(dayOf(search.dueTo));
  const campaigns =
    useInfiniteQuery(campaignsQuery).data?.pages.flatMap(({ items }) => items) ?? [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onShow({
      ...(by === 'body' ? {} : { by }),
      ...(campaignId === '' ? {} : { campaignId }),
      ...(asOf === null ? {} : { asOf }),
      ...(dueFrom === null ? {} : { dueFrom }),
      ...(dueTo === null ? {} : { dueTo }),
    });
  };
  return (
    <form className="panel stat-wish" onSubmit={submit}>
      <div className="field">
        <label htmlFor="stat-by">{words.by}</label>
        <select
          id="stat-by"
          className="input"
          value={by}
          onChange={({ target }) => setBy(DIMENSIONS.find((one) => one === target.value) ?? 'body')}
        >
          {DIMENSIONS.map((one) => (
            <option key={one} value={one}>
              {words.dimension[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="stat-campaign">{words.campaign}</label>
        <select
          id="stat-campaign"
          className="input"
          value={campaignId}
          onChange={({ target }) => setCampaignId(target.value)}
        >
          <option value="">{words.everyCampaign}</option>
          {campaigns.map(({ id, document }) => (
            <option key={id} value={id}>
              {documentName(document)}
            </option>
          ))}
        </select>
      </div>
      <DateField
        label={words.asOf}
        hint={words.asOfHint}
        today={today}
        value={asOf}
        onChange={setAsOf}
      />
      <DateField label={words.dueFrom} today={today} value={dueFrom} onChange={setDueFrom} />
      <DateField label={words.dueTo} today={today} value={dueTo} onChange={setDueTo} />
      <Button kind="primary" type="submit">
        {words.show}
      </Button>
    </form>
  );
}
