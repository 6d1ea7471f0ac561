import { Button, Input } from 'antd';
import { useState } from 'react';
import { opensSection } from '../../shared/domain/block.ts';
import { formatLabel, type Label } from '../../shared/domain/label.ts';
import { readLabel } from '../../shared/domain/structure/labels.ts';
import { messages, labelTexts as texts } from '../texts/structure.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useReady, useStructure, useTell } from './structure-context.ts';
import { labels } from './wishes.ts';

/** What the label of the chosen heading means: typed as official documents write it. */
export function LabelDialog({ close }: { readonly close: () => void }) {
  const structure = useStructure();
  const tell = useTell();
  const block = useReady(({ view, chosen }) => view.document.blocks.find(({ id }) => id === chosen));
  const label = block !== undefined && opensSection(block) ? block.label : null;
  const [text, setText] = useState(label === null ? '' : label.text || formatLabel(label.scheme, label.number));
  const read = labelIn(text);

  function set(next: Pick<Label, 'scheme' | 'number' | 'text'> | null): void {
    close();
    if (block === undefined) return;
    tell(
      structure.apply(({ view }) => labels(view.document, block.id, next)),
      messages.noLabel,
    );
  }
  const save = (): void => {
    if (read !== null) set(read);
  };

  const foot = (
    <>
      <span className="grow" />
      <Button onClick={close}>{texts.cancel}</Button>
      <Button disabled={label === null} onClick={() => set(null)}>
        {texts.none}
      </Button>
      <Button type="primary" disabled={read === null} onClick={save}>
        {texts.save}
      </Button>
    </>
  );
  return (
    <Dialog title={texts.title} closeLabel={texts.cancel} width={420} foot={foot} onClose={close} onPrimary={save}>
      <div className="structure-dialog">
        <Input
          data-first-focus
          aria-label={texts.field}
          placeholder={texts.placeholder}
          value={text}
          maxLength={12}
          status={text !== '' && read === null ? 'error' : ''}
          onChange={({ target }) => setText(target.value)}
          onPressEnter={save}
        />
        <p className="quiet dialog-hint" role={text !== '' && read === null ? 'alert' : undefined}>
          {text !== '' && read === null ? texts.wrong : texts.hint}
        </p>
      </div>
    </Dialog>
  );
}

/** A label and nothing else, as it would be read before a heading. */
function labelIn(text: string): Pick<Label, 'scheme' | 'number' | 'text'> | null {
  const typed = text.trim();
  const found = typed === '' ? null : readLabel(`${typed}加强`);
  if (found === null || found.length !== typed.length) return null;
  const { scheme, number } = found.label;
  return { scheme, number, text: typed };
}
