import { Button } from 'antd';
import { useState } from 'react';
import type { ImportResult } from '../../shared/contract/documents.ts';
import { messageOf } from '../client.ts';
import { importTexts as texts } from '../texts/library.ts';
import { versionTexts } from '../texts/versions.ts';
import { useWorkplace } from '../workplace.tsx';

type Props = {
  /** Those that are shown, in their order. */
  readonly results: readonly ImportResult[];
  readonly saidOf: (result: ImportResult) => string;
};

/** Saves the list of results as a table, for whoever has to look after the files that were not read. */
export function SaveListButton({ results, saidOf }: Props) {
  const { client, toasts } = useWorkplace();
  const [isSaving, setIsSaving] = useState(false);

  async function save(): Promise<void> {
    const chosen = await client.files.saveAs(`${texts.listName}.csv`);
    if (chosen === null) return;
    const rows = results.map((result) => {
      const { file, status, title, versionOf } = result;
      const said = versionOf === null ? saidOf(result) : versionTexts.maybe(versionOf.title, versionOf.share);
      return [file, texts.status[status], title ?? '', said];
    });
    // The desktop's own dialog has asked about overwriting; the browser's place is always new.
    const overwrite = client.host === 'desktop';
    await client.call('files.saveTable', { target: chosen.token, rows: [[...texts.listHead], ...rows], overwrite });
    const reveal = () => client.files.reveal(chosen.token);
    if (client.host === 'browser') await reveal();
    toasts.show({
      kind: 'ok',
      text: texts.listSaved(chosen.name),
      action: { label: texts.reveal[client.host], run: () => void reveal().catch(tell) },
    });
  }

  function tell(error: unknown): void {
    toasts.show({ kind: 'error', text: messageOf(error) });
  }

  return (
    <Button
      disabled={isSaving}
      onClick={() => {
        setIsSaving(true);
        void save()
          .catch(tell)
          .finally(() => setIsSaving(false));
      }}
    >
      {texts.saveList}
    </Button>
  );
}
