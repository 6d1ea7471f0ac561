import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { LaidOut } from '../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { safeFileName } from '../exporting/file-name.ts';
import { PagePreview } from '../exporting/page-preview.tsx';
import { profileTexts as texts } from '../texts/profiles.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import { DepartureList } from './departure-list.tsx';
import { FormProvider } from './fields.tsx';
import { MissingFonts } from './missing-fonts.tsx';
import { ProfileForm } from './profile-form.tsx';
import { ProfileList } from './profile-list.tsx';
import './profiles.css';
import { createProfilesStore, type ProfilesState, type ProfilesStore } from './profiles-store.ts';
import { sample } from './sample.ts';

type Props = {
  /** Id of the profile to begin with. */
  readonly chosen: string;
  /** What the pages show; left out, a page with something of everything. */
  readonly pages?: (profile: Profile) => LaidOut;
  /** Hears with which profile the user goes on; without it there is only a way out. */
  readonly onUse: ((id: string) => void) | null;
  readonly onClose: () => void;
};

/** All profiles, and the chosen one as a form beside its pages and its departures from the standard. */
export function ProfilesDialog({ chosen, pages = sample, onUse, onClose }: Props) {
  const { client } = useWorkplace();
  const [profiles] = useState(() => createProfilesStore(client, chosen));
  const state = useStore(profiles.store);
  useEffect(() => void profiles.load(), [profiles]);
  const { edited, shown, problems } = state;
  const laidOut = useMemo(() => pages(shown), [pages, shown]);
  const isFixed = state.profiles.some(({ origin, profile }) => profile.id === edited.id && origin === 'built-in');
  const context = useMemo(() => ({ problems, isFixed }), [problems, isFixed]);
  const close = (): void => void profiles.flush().then(onClose);
  const form = useRef<HTMLElement>(null);
  const lookAtProblem = (): void => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  const use = (): void => {
    if (problems.length > 0) {
      lookAtProblem();
      return;
    }
    void profiles.flush().then(() => {
      onUse?.(edited.id);
      onClose();
    });
  };
  return (
    <Dialog
      title={texts.title}
      closeLabel={texts.close}
      width={1080}
      height={704}
      onClose={close}
      onPrimary={use}
      foot={
        <>
          <SaveState state={state} onLook={lookAtProblem} />
          {onUse === null ? (
            <Button size="large" type="primary" onClick={close}>
              {texts.close}
            </Button>
          ) : (
            <>
              <Button size="large" onClick={close}>
                {texts.close}
              </Button>
              <Button size="large" type="primary" disabled={problems.length > 0} onClick={use}>
                {texts.use} <Kbd>Ctrl ⏎</Kbd>
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="profiles">
        <ListColumn profiles={profiles} state={state} isFixed={isFixed} />
        <section ref={form} className="profile-form scroll" aria-label={texts.form}>
          {isFixed && (
            <p className="profile-fixed">
              <span className="grow">{texts.fixed}</span>
              <Button size="small" onClick={() => void profiles.copy()}>
                {texts.copy}
              </Button>
            </p>
          )}
          <FormProvider value={context}>
            <ProfileForm profile={edited} fonts={state.fonts} onChange={profiles.change} />
          </FormProvider>
        </section>
        <aside className="profile-side" aria-label={texts.preview}>
          <div className="profile-told">
            <DepartureList profile={shown} />
            <MissingFonts missing={state.missing} />
          </div>
          <PagePreview laidOut={laidOut} profile={shown} />
        </aside>
      </div>
    </Dialog>
  );
}

type ColumnProps = { readonly profiles: ProfilesStore; readonly state: ProfilesState; readonly isFixed: boolean };

function ListColumn({ profiles, state, isFixed }: ColumnProps) {
  const { client } = useWorkplace();
  const { edited, removed } = state;
  const [exported, setExported] = useState<string | null>(null);
  const importFile = async (): Promise<void> => {
    setExported(null);
    const [file] = await client.files.choose('files');
    if (file !== undefined) await profiles.importFrom(file.token);
  };
  const exportFile = async (): Promise<void> => {
    setExported(null);
    setExported(await profiles.exportTo(texts.fileName(safeFileName(edited.name))));
  };
  const press = (event: KeyboardEvent): void => {
    if (removed === null || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void profiles.putBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list in it has the focus when the key is pressed
    <div className="profile-column" onKeyDown={press}>
      <ProfileList
        profiles={state.profiles}
        chosen={edited.id}
        onChoose={profiles.choose}
        onRemove={() => void profiles.remove()}
      />
      <div className="profile-told-below" aria-live="polite">
        {removed !== null && (
          <>
            <span className="grow">{texts.removed(removed.name)}</span>
            <button type="button" className="link" onClick={() => void profiles.putBack()}>
              {texts.putBack}
            </button>
          </>
        )}
        {removed === null && exported !== null && <span>{texts.exported(exported)}</span>}
      </div>
      <div className="profile-actions">
        <Button size="small" onClick={() => void profiles.copy()}>
          {texts.copy}
        </Button>
        <Button size="small" disabled={isFixed} onClick={() => void profiles.remove()}>
          {texts.remove}
        </Button>
        <Button size="small" onClick={() => void importFile()}>
          {texts.import}
        </Button>
        <Button size="small" onClick={() => void exportFile()}>
          {texts.export}
        </Button>
      </div>
    </div>
  );
}

type SaveProps = { readonly state: ProfilesState; readonly onLook: () => void };

function SaveState({ state: { save, problems }, onLook }: SaveProps) {
  return (
    <span className="profile-save" aria-live="polite">
      {typeof save === 'object' ? (
        <span className="profile-problem" role="alert">
          {texts.failed[save.of]}
          {save.failure}
        </span>
      ) : problems.length > 0 ? (
        <span className="profile-problem">
          {texts.unsaved}
          <button type="button" className="link" onClick={onLook}>
            {texts.look}
          </button>
        </span>
      ) : (
        save === 'saved' && (
          <span className="profile-saved">
            <Icon name="check" size={12} />
            {texts.saved}
          </span>
        )
      )}
    </span>
  );
}
