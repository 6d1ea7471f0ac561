import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import { blockReading } from '../../shared/domain/block.ts';
import { replaceReading } from '../../shared/domain/correction/replace.ts';
import { findingsOf } from '../../shared/domain/correction/text-fixes.ts';
import { messages, textTexts as texts } from '../texts/structure.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/parts.tsx';
import { useReady, useStructure, useTell } from './structure-context.ts';

/** The words of the chosen row, to be mended by hand. What a finding speaks of is selected. */
export function TextDialog({ close }: { readonly close: () => void }) {
  const structure = useStructure();
  const tell = useTell();
  const block = useReady(({ view, chosen }) => view.document.blocks.find(({ id }) => id === chosen));
  const label = block === undefined ? '' : blockReading(block).slice(0, blockReading(block).length - block.text.length);
  const [text, setText] = useState(block?.text ?? '');
  const field = useRef<TextAreaRef>(null);
  const isEmpty = text.trim() === '';

  useEffect(() => {
    const ready = structure.ready();
    const confirm = ready?.toConfirm[ready.confirming ?? -1];
    if (ready === null || block === undefined || confirm?.blockId !== block.id) return;
    const [finding] = findingsOf(confirm.diagnostic, block, ready.view.document.changes);
    if (finding === undefined) return;
    field.current?.resizableTextArea?.textArea.setSelectionRange(finding.at - label.length, finding.end - label.length);
  }, [structure, block, label]);

  function save(): void {
    if (block === undefined || isEmpty) return;
    close();
    tell(
      structure.apply(({ view }) => {
        const now = view.document.blocks.find(({ id }) => id === block.id);
        const operation = now === undefined ? null : replaceReading(now, label + text.trim());
        return operation === null ? [] : [operation];
      }),
      messages.textSame,
    );
  }

  const foot = (
    <>
      <span className="grow" />
      <Button onClick={close}>{texts.cancel}</Button>
      <Button type="primary" disabled={isEmpty} onClick={save}>
        {texts.save}
        <Kbd>Enter</Kbd>
      </Button>
    </>
  );
  return (
    <Dialog title={texts.title} closeLabel={texts.cancel} width={640} foot={foot} onClose={close} onPrimary={save}>
      <div className="structure-dialog text-dialog">
        {label !== '' && <b className="structure-label">{label}</b>}
        <Input.TextArea
          ref={field}
          data-first-focus
          className="serif"
          aria-label={texts.field}
          autoSize={{ minRows: 3, maxRows: 14 }}
          value={text}
          status={isEmpty ? 'error' : ''}
          // One paragraph has no line breaks, also not from the clipboard.
          onChange={({ target }) => setText(target.value.replaceAll(/[\r\n]+/g, ''))}
          onPressEnter={save}
        />
        <p className="quiet dialog-hint" role={isEmpty ? 'alert' : undefined}>
          {isEmpty ? texts.wrong : texts.hint}
        </p>
      </div>
    </Dialog>
  );
}
