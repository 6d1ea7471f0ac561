import { AutoComplete, Checkbox } from 'antd';
import { useId } from 'react';
import { fontNamed } from '../../shared/domain/layout/built-in-profiles.ts';
import { type Profile, type Type, type TypeRole, typeRoles } from '../../shared/domain/layout/profile.ts';
import { typeNames } from '../../shared/domain/layout/profile-fields.ts';
import { sizeText, typeSizes } from '../../shared/domain/layout/type-sizes.ts';
import { profileTexts as texts } from '../texts/profiles.ts';
import { Problem, SelectField, useForm, useProblem } from './fields.tsx';
import type { FontOption } from './profiles-store.ts';

/** Sizes of letterheads, which have no names. */
const unnamedSizes = [20, 32, 40, 48, 54, 60, 66, 72, 80, 96];

type Props = {
  readonly types: Profile['types'];
  readonly fonts: readonly FontOption[];
  readonly onChange: (types: Profile['types']) => void;
};

/** Font, size and weight of each part of a document, as a table. */
export function TypeTable({ types, fonts, onChange }: Props) {
  return (
    <table className="profile-types">
      <thead>
        <tr>
          <th>{texts.role}</th>
          <th>{texts.font}</th>
          <th>{texts.sizeName}</th>
          <th>{texts.bold}</th>
        </tr>
      </thead>
      <tbody>
        {typeRoles.map((role) => (
          <TypeRow
            key={role}
            role={role}
            type={types[role]}
            fonts={fonts}
            onChange={(type) => onChange({ ...types, [role]: type })}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly role: TypeRole;
  readonly type: Type;
  readonly fonts: readonly FontOption[];
  readonly onChange: (type: Type) => void;
};

function TypeRow({ role, type, fonts, onChange }: RowProps) {
  const { isFixed } = useForm();
  const name = typeNames[role];
  const problem = useProblem(`types.${role}.font.name`);
  const id = useId();
  const isMissing = fonts.some((font) => font.name === type.font.name && font.installed === false);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <AutoComplete
          size="small"
          aria-label={texts.fontOf(name)}
          aria-describedby={id}
          value={type.font.name}
          disabled={isFixed}
          status={problem === null ? '' : 'error'}
          aria-invalid={problem !== null}
          popupMatchSelectWidth={false}
          options={fonts.map((font) => ({ value: font.name, label: <FontLabel font={font} /> }))}
          onChange={(font: string) => onChange({ ...type, font: fontNamed(font) })}
        />
        {isMissing && <span className="profile-missing">{texts.notHere}</span>}
        <Problem id={id} message={problem} />
      </td>
      <td>
        <SelectField
          label={texts.sizeOf(name)}
          value={type.sizePt}
          options={sizesWith(type.sizePt).map((pt) => ({ value: pt, label: sizeText(pt) }))}
          onChange={(sizePt) => onChange({ ...type, sizePt })}
        />
      </td>
      <td>
        <Checkbox
          aria-label={texts.boldOf(name)}
          checked={type.bold}
          disabled={isFixed}
          onChange={({ target }) => onChange({ ...type, bold: target.checked })}
        />
      </td>
    </tr>
  );
}

function FontLabel({ font: { name, installed } }: { readonly font: FontOption }) {
  return (
    <span className="profile-font">
      <span>{name}</span>
      {installed === false && <span className="quiet">{texts.notHere}</span>}
    </span>
  );
}

function sizesWith(own: number): readonly number[] {
  return [...new Set([...typeSizes.map(({ pt }) => pt), ...unnamedSizes, own])].toSorted((one, other) => other - one);
}
