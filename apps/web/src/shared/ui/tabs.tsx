import type { ReactNode } from 'react';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: ReactNode;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Ways to see the same rows: a row of pressed and unpressed buttons. Which is chosen stands in the address. */
export const Tabs = <Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>) => (
  <div className="tabs" role="group" aria-label={label}>
    {tabs.map(({ id, name }) => (
      <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
        {name}
      </button>
    ))}
  </div>
);
