import { ROLE_NAMES, SETTINGS_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Role } from '../api/session.js';
import { BodyPicker } from '../directory/body-picker.js';
import type { ChosenBody } from '../directory/body-search.js';
import { officesQuery } from '../directory/directory-queries.js';

export interface ChosenRole {
  readonly role: Role;
  readonly body: ChosenBody | null;
}

/** Roles in an office that gives work out, as against those in a body that gets it. */
const OFFICE_ROLES: readonly Role[] = ['coordinator', 'leader', 'recordsClerk'];

interface RoleFieldsProps {
  /** Those the API says one may give. */
  readonly roles: readonly Role[];
  readonly value: ChosenRole;
  readonly onChange: (value: ChosenRole) => void;
  /** What the server said of the body. */
  readonly fault: string | undefined;
}

/** A role, and the body it is held in. Whether it may be given there the server decides. */
export function RoleFields({ roles, value, onChange, fault }: RoleFieldsProps) {
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{words.role}</label>
        <select
          id={id}
          className="input"
          value={value.role}
          onChange={({ target }) => {
            const role = roles.find((one) => one === target.value) ?? value.role;
            const stays = OFFICE_ROLES.includes(role) === OFFICE_ROLES.includes(value.role);
            onChange({ role, body: stays ? value.body : null });
          }}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {ROLE_NAMES[role]}
            </option>
          ))}
        </select>
      </div>
      {OFFICE_ROLES.includes(value.role) && (
        <OfficeField
          chosen={value.body}
          fault={fault}
          onChoose={(body) => onChange({ ...value, body })}
        />
      )}
      {(value.role === 'head' || value.role === 'contactPoint') && (
        <BodyPicker
          label={words.body}
          fault={fault}
          chosen={value.body}
          onChoose={(body) => onChange({ ...value, body })}
        />
      )}
    </>
  );
}

interface OfficeFieldProps {
  readonly chosen: ChosenBody | null;
  readonly fault: string | undefined;
  readonly onChoose: (body: ChosenBody | null) => void;
}

function OfficeField({ chosen, fault, onChoose }: OfficeFieldProps) {
  const id = useId();
  const offices = useQuery(officesQuery);
  return (
    <div className="field">
      <label htmlFor={id}>{words.office}</label>
      <select
        id={id}
        className="input"
        required
        value={chosen?.code ?? ''}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={({ target }) =>
          onChoose(offices.data?.items.find(({ code }) => code === target.value) ?? null)
        }
      >
        <option value="">{words.chooseOffice}</option>
        {offices.data?.items.map((one) => (
          <option key={one.id} value={one.code}>
            {one.name}
          </option>
        ))}
      </select>
      {fault !== undefined && (
        <span className="field-fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}
