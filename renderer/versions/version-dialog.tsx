import { Button, Input } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { messageOf } from '../client.ts';
import { useLibrary } from '../library/library-context.tsx';
import { versionTexts } from '../texts/versions.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Badge, Failed, Kbd, Meta } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import { type Choice, choicesFor, matching } from './choices.ts';
import { useVersionActions } from './use-version-actions.ts';
import './versions.css';

const { dialog: texts } = versionTexts;
/** More rows than these nobody looks through: a word more finds it sooner. */
const most = 60;

type State =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly choices: readonly Choice[] };

/** Says by hand of which document another is the newer version. */
export function VersionDialog({ documentId }: { readonly documentId: string }) {
  const { client } = useWorkplace();
  const { versions } = useLibrary();
  const actions = useVersionActions();
  const [state, setState] = useState<State>({ status: 'loading' });
  const [tries, setTries] = useState(0);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every try reads anew
  useEffect(() => {
    choicesFor(client, documentId).then(
      (choices) => setState({ status: 'ready', choices }),
      (error: unknown) => setState({ status: 'failed', message: messageOf(error) }),
    );
  }, [client, documentId, tries]);
  const choices = state.status === 'ready' ? state.choices : none;
  const found = useMemo(() => matching(choices, text), [choices, text]);
  const shown = found.slice(0, most);
  const current = shown.find(({ document }) => document.id === chosen) ?? shown[0] ?? null;

  async function confirm(): Promise<void> {
    if (current === null || isRunning) return;
    setIsRunning(true);
    const isDone = await actions.accept(documentId, current.document.id);
    setIsRunning(false);
    if (isDone) versions.close();
  }

  function press(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.nativeEvent.isComposing || current === null) return;
    event.preventDefault();
    const at = shown.indexOf(current) + by;
    setChosen(shown[Math.max(0, Math.min(shown.length - 1, at))]?.document.id ?? null);
  }

  return (
    <Dialog
      title={texts.title}
      closeLabel={texts.close}
      width={640}
      height={560}
      onClose={versions.close}
      onPrimary={() => void confirm()}
      foot={
        <div className="version-foot">
          <span className="quiet grow">{versionTexts.takeHint}。</span>
          <Button onClick={versions.close}>{texts.cancel}</Button>
          <Button type="primary" disabled={current === null || isRunning} onClick={() => void confirm()}>
            {texts.confirm} <Kbd>Ctrl ⏎</Kbd>
          </Button>
        </div>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the list, also while the focus is in the field */}
      <div className="version-choice" onKeyDown={press}>
        <Input
          data-first-focus
          aria-label={texts.find}
          placeholder={texts.find}
          prefix={<Icon name="search" />}
          value={text}
          aria-controls="version-choices"
          aria-activedescendant={current === null ? undefined : rowId(current)}
          onChange={({ target }) => {
            setText(target.value);
            setChosen(null);
          }}
        />
        {state.status === 'failed' ? (
          <Failed message={state.message}>
            <Button onClick={() => setTries((count) => count + 1)}>{texts.retry}</Button>
          </Failed>
        ) : (
          <div
            id="version-choices"
            className="scroll version-choices"
            role="listbox"
            aria-label={texts.list}
            tabIndex={-1}
          >
            {shown.map((choice) => (
              <Row key={choice.document.id} choice={choice} isChosen={choice === current} choose={setChosen} />
            ))}
            {shown.length === 0 && <p className="quiet version-none">{sentenceFor(state, choices)}</p>}
            {found.length > most && <p className="quiet version-none">{texts.more(found.length - most)}</p>}
          </div>
        )}
      </div>
    </Dialog>
  );
}

const none: readonly Choice[] = [];

function sentenceFor({ status }: State, choices: readonly Choice[]): string {
  if (status === 'loading') return texts.loading;
  return choices.length === 0 ? texts.none : texts.noMatch;
}

function rowId({ document }: Choice): string {
  return `version-${document.id}`;
}

type RowProps = { readonly choice: Choice; readonly isChosen: boolean; readonly choose: (id: string) => void };

function Row({ choice, isChosen, choose }: RowProps) {
  const { document, share } = choice;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog around it answers the keys
    <div
      ref={row}
      id={rowId(choice)}
      className={isChosen ? 'row row-2 on' : 'row row-2'}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      onClick={() => choose(document.id)}
    >
      <Icon name="document" />
      <div className="grow">
        <div className="row-title cut" title={document.title}>
          {document.title}
        </div>
        <div className="row-meta cut">
          <Meta items={[document.organisation, document.originalName]} />
        </div>
      </div>
      {share !== null && (
        <Badge tone="accent">
          {texts.likely}，{versionTexts.same(share)}
        </Badge>
      )}
    </div>
  );
}
