import { linesPerPage, type Profile } from '../../shared/domain/layout/profile.ts';
import { fieldName } from '../../shared/domain/layout/profile-fields.ts';
import { profileTexts as texts } from '../texts/profiles.ts';
import {
  ChoiceField,
  FieldGroup,
  FieldRow,
  NumberField,
  SelectField,
  TextField,
  TickField,
  useForm,
} from './fields.tsx';
import type { FontOption } from './profiles-store.ts';
import { TypeTable } from './type-table.tsx';

type Props = {
  readonly profile: Profile;
  readonly fonts: readonly FontOption[];
  readonly onChange: (profile: Profile) => void;
};

/** Everything a profile says, as fields. */
export function ProfileForm({ profile, fonts, onChange }: Props) {
  const set = (changes: Partial<Profile>): void => onChange({ ...profile, ...changes });
  return (
    <>
      <FieldGroup title={texts.general}>
        <FieldRow label={fieldName(['name'])}>
          <TextField path="name" value={profile.name} onChange={(name) => set({ name })} />
        </FieldRow>
        <FieldRow label={fieldName(['target'])} note={texts.targetHint[profile.target]}>
          <ChoiceField
            label={fieldName(['target'])}
            names={texts.targets}
            value={profile.target}
            onChange={(target) => set({ target })}
          />
        </FieldRow>
        <FieldRow label={fieldName(['numbering'])}>
          <ChoiceField
            label={fieldName(['numbering'])}
            names={texts.numbering}
            value={profile.numbering}
            onChange={(numbering) => set({ numbering })}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={texts.types}>
        <TypeTable types={profile.types} fonts={fonts} onChange={(types) => set({ types })} />
        <FieldRow label={fieldName(['digits'])}>
          <ChoiceField
            label={fieldName(['digits'])}
            names={texts.digits}
            value={profile.digits}
            onChange={(digits) => set({ digits })}
          />
        </FieldRow>
      </FieldGroup>
      <PageFields profile={profile} set={set} />
      <PageNumberFields profile={profile} set={set} />
    </>
  );
}

type GroupProps = { readonly profile: Profile; readonly set: (changes: Partial<Profile>) => void };

const papers = [
  [texts.papers.a4, 210, 297],
  [texts.papers.a3, 297, 420],
  [texts.papers.k16, 184, 260],
  [texts.papers.b5, 176, 250],
] as const;

function PageFields({ profile, set }: GroupProps) {
  const { page, grid } = profile;
  const own = texts.size(page.widthMm, page.heightMm);
  const known = papers.map(([name, width, height]) => ({
    value: texts.size(width, height),
    label: `${name}（${texts.size(width, height)}）`,
    width,
    height,
  }));
  const choose = (value: string): void => {
    const paper = known.find((each) => each.value === value);
    if (paper !== undefined) set({ page: { ...page, widthMm: paper.width, heightMm: paper.height } });
  };
  const lines = linesPerPage(profile);
  return (
    <>
      <FieldGroup title={texts.page}>
        <FieldRow label={texts.paper}>
          <SelectField
            label={texts.paper}
            value={own}
            options={known.some(({ value }) => value === own) ? known : [...known, { value: own, label: own }]}
            onChange={choose}
          />
        </FieldRow>
        <FieldRow label={texts.margins}>
          <div className="profile-margins">
            {(['top', 'bottom', 'left', 'right'] as const).map((side) => (
              <NumberField
                key={side}
                path={`page.marginsMm.${side}`}
                name={texts.marginNames[side]}
                value={page.marginsMm[side]}
                unit={texts.mm}
                onChange={(mm) => set({ page: { ...page, marginsMm: { ...page.marginsMm, [side]: mm } } })}
              />
            ))}
          </div>
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={texts.lines}>
        <FieldRow
          label={fieldName(['grid', 'linePitchPt'])}
          note={Number.isNaN(lines) ? undefined : texts.perPage(lines)}
        >
          <NumberField
            path="grid.linePitchPt"
            value={grid.linePitchPt}
            unit={texts.pt}
            step={0.05}
            onChange={(linePitchPt) => set({ grid: { ...grid, linePitchPt } })}
          />
        </FieldRow>
        <FieldRow label={fieldName(['titleLinePitchPt'])}>
          <NumberField
            path="titleLinePitchPt"
            value={profile.titleLinePitchPt}
            unit={texts.pt}
            step={0.05}
            onChange={(titleLinePitchPt) => set({ titleLinePitchPt })}
          />
        </FieldRow>
        <FieldRow label={fieldName(['grid', 'charactersPerLine'])}>
          <NumberField
            path="grid.charactersPerLine"
            value={grid.charactersPerLine}
            unit={texts.characters}
            onChange={(charactersPerLine) => set({ grid: { ...grid, charactersPerLine } })}
          />
        </FieldRow>
        <FieldRow label={fieldName(['indentCharacters'])}>
          <NumberField
            path="indentCharacters"
            value={profile.indentCharacters}
            unit={texts.characters}
            onChange={(indentCharacters) => set({ indentCharacters })}
          />
        </FieldRow>
      </FieldGroup>
    </>
  );
}

function PageNumberFields({ profile, set }: GroupProps) {
  const { isFixed } = useForm();
  const { pageNumber, letterheadColour } = profile;
  return (
    <>
      <FieldGroup title={fieldName(['types', 'pageNumber'])}>
        <FieldRow label={fieldName(['pageNumber', 'position'])}>
          <ChoiceField
            label={fieldName(['pageNumber', 'position'])}
            names={texts.positions}
            value={pageNumber.position}
            onChange={(position) => set({ pageNumber: { ...pageNumber, position } })}
          />
          <TickField
            label={texts.dashes}
            value={pageNumber.dashes}
            onChange={(dashes) => set({ pageNumber: { ...pageNumber, dashes } })}
          />
        </FieldRow>
        <FieldRow label={fieldName(['pageNumber', 'distanceMm'])}>
          <NumberField
            path="pageNumber.distanceMm"
            value={pageNumber.distanceMm}
            unit={texts.mm}
            step={0.5}
            onChange={(distanceMm) => set({ pageNumber: { ...pageNumber, distanceMm } })}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={texts.letterhead}>
        <FieldRow label={fieldName(['letterheadColour'])} note={letterheadColour}>
          <input
            type="color"
            className="profile-colour"
            aria-label={fieldName(['letterheadColour'])}
            value={`#${letterheadColour.toLowerCase()}`}
            disabled={isFixed}
            onChange={({ target }) => set({ letterheadColour: target.value.slice(1).toUpperCase() })}
          />
        </FieldRow>
      </FieldGroup>
    </>
  );
}
