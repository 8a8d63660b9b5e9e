import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../../shared/ui/problem.js';
import { setsQuery } from './steer-queries.js';

interface SetTicksProps {
  readonly campaignId: string;
  readonly legend: string;
  readonly setNos: readonly number[];
  readonly onChange: (setNos: readonly number[]) => void;
}

/** The recipients that the document names, as it names them, to be ticked. */
export function SetTicks({ campaignId, legend, setNos, onChange }: SetTicksProps) {
  const { data, error, refetch } = useQuery(setsQuery(campaignId));
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <fieldset>
      <legend className="look-legend">{legend}</legend>
      {data?.map(({ no, text }) => (
        <label key={no} className="look-tick">
          <input
            type="checkbox"
            checked={setNos.includes(no)}
            onChange={({ target }) =>
              onChange(target.checked ? [...setNos, no] : setNos.filter((one) => one !== no))
            }
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
