import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { ImportResult } from '../../shared/contract/documents.ts';
import { importTexts, passwordTexts } from '../texts/library.ts';
import { officeTexts } from '../texts/office.ts';
import { versionTexts } from '../texts/versions.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Meta } from '../ui/parts.tsx';
import { TakeAll, VersionOffer } from '../versions/version-offer.tsx';
import { useWorkplace } from '../workplace.tsx';
import { type FinishedImport, type Imported, nameOf } from './import-store.ts';
import { useLibrary } from './library-context.tsx';
import { PasswordForm } from './password-form.tsx';
import { SaveListButton } from './save-list-button.tsx';
import { useReadByOffice } from './use-read-by-office.ts';

type Status = ImportResult['status'];

/** Problems first. */
const order: readonly Status[] = ['failed', 'newVersion', 'added', 'duplicate', 'cancelled'];
const icons: Readonly<Record<Status, IconName>> = {
  failed: 'error',
  newVersion: 'clock',
  added: 'check',
  duplicate: 'document',
  cancelled: 'more',
};

export function ImportResults({ work }: { readonly work: FinishedImport }) {
  const { imports } = useLibrary();
  const office = useReadByOffice();
  const [shown, setShown] = useState<Status | 'all'>('all');
  const { results } = work;
  const groups = useMemo(() => byStatus(results), [results]);
  const failed = (groups.get('failed') ?? []).filter(canBeRetried);
  const left = groups.get('cancelled') ?? [];
  const lossy = results.filter(({ isLossy }) => isLossy);
  const sorted = useMemo(() => order.flatMap((status) => groups.get(status) ?? []), [groups]);
  const chosen = shown === 'all' || !groups.has(shown) ? sorted : (groups.get(shown) ?? []);
  return (
    <>
      <div className="import-progress">
        <b>{headOf(results.length, left.length)}</b>
        {work.refusal !== null && (
          <p className="form-problem" role="alert">
            {importTexts.failedWhole}。{work.refusal}
          </p>
        )}
        {groups.size > 0 && (
          <Segmented
            // Its radio buttons are a stop already.
            tabIndex={-1}
            size="small"
            aria-label={importTexts.showing}
            value={shown === 'all' || groups.has(shown) ? shown : 'all'}
            onChange={setShown}
            options={[
              { value: 'all' as const, label: `${importTexts.all} ${results.length}` },
              ...order.flatMap((status) => {
                const count = groups.get(status)?.length ?? 0;
                return count === 0 ? [] : [{ value: status, label: `${importTexts.status[status]} ${count}` }];
              }),
            ]}
          />
        )}
      </div>
      <ul className="scroll import-list" aria-label={importTexts.title}>
        {chosen.map((result) => (
          <Result key={result.file} result={result} office={office} />
        ))}
      </ul>
      <div className="panel-foot">
        {results.length > 0 && <SaveListButton results={chosen} saidOf={saidOf} />}
        <span className="grow" />
        <TakeAll results={results} />
        {office.isThere && lossy.length > 1 && (
          <Button loading={office.reading !== null} onClick={() => office.read(lossy)}>
            {officeTexts.readAllAgain(lossy.length)}
          </Button>
        )}
        {left.length > 0 && (
          <Button type="primary" onClick={() => void imports.retry(left)}>
            {importTexts.goOnReading}
          </Button>
        )}
        {failed.length > 1 && <Button onClick={() => void imports.retry(failed)}>{importTexts.retryAll}</Button>}
        <Button onClick={imports.close}>{importTexts.close}</Button>
      </div>
    </>
  );
}

/** Only a mended file, or a machine with more room, is worth another try; not one that no reader takes or that asks for a password. */
function canBeRetried({ status, error }: Imported): boolean {
  return status === 'failed' && error?.code !== 'file-unsupported' && !isLocked({ error });
}

function isLocked({ error }: Pick<Imported, 'error'>): boolean {
  return error?.code === 'file-encrypted' || error?.code === 'file-password-wrong';
}

type ResultProps = { readonly result: Imported; readonly office: ReturnType<typeof useReadByOffice> };

function Result({ result, office }: ResultProps) {
  const { imports } = useLibrary();
  const { navigation } = useWorkplace();
  const { status, documentId } = result;
  const wasWrong = result.error?.code === 'file-password-wrong';
  const [isAsking, setAsking] = useState(wasWrong);
  return (
    <li className={`import-file import-${status}`}>
      <Icon name={icons[status]} />
      <div className="grow">
        <div className="cut" title={result.file}>
          {nameOf(result.file)}
        </div>
        <div className="import-said">
          <span className="import-status">{importTexts.status[status]}</span>
          {!isAsking && <Meta items={[saidOf(result), ...officeSaid(result)]} />}
        </div>
        {status === 'newVersion' && <VersionOffer result={result} />}
        {isAsking && (
          <PasswordForm
            wasWrong={wasWrong}
            onOpen={(password) => void imports.unlock(result, password)}
            onCancel={() => setAsking(false)}
          />
        )}
      </div>
      {result.isLossy && office.isThere && (
        <Button
          size="small"
          loading={office.reading === result.file}
          disabled={office.reading !== null}
          onClick={() => office.read([result])}
        >
          {officeTexts.readAgain}
        </Button>
      )}
      {documentId !== null && (
        <Button size="small" onClick={() => void navigation.go({ screen: 'reader', documentId })}>
          {importTexts.open}
        </Button>
      )}
      {isLocked(result) && !isAsking && (
        <Button size="small" onClick={() => setAsking(true)}>
          {passwordTexts.enter}
        </Button>
      )}
      {(status === 'cancelled' || canBeRetried(result)) && (
        <Button size="small" onClick={() => void imports.retry([result])}>
          {importTexts.retry}
        </Button>
      )}
    </li>
  );
}

function headOf(all: number, left: number): string {
  if (all === 0) return importTexts.none;
  return left === 0 ? importTexts.done(all) : importTexts.stoppedAt(all - left, left);
}

function saidOf({ status, title, error, file, isScan, versionOf }: ImportResult): string {
  if (status === 'failed') return error?.message ?? '';
  if (status === 'added' && isScan) return importTexts.scan;
  // Without a title a document goes by the name of its file.
  if (status === 'added' && title === nameOf(file)) return importTexts.added(null);
  if (status === 'newVersion') return versionOf === null ? '' : versionTexts.same(versionOf.share);
  return status === 'cancelled' ? importTexts.cancelled : importTexts[status](title);
}

function officeSaid({ isLossy, isByOffice }: Imported): readonly string[] {
  return isLossy ? [officeTexts.lossy] : isByOffice === true ? [officeTexts.done] : [];
}

function byStatus(results: readonly Imported[]): ReadonlyMap<Status, readonly Imported[]> {
  const groups = new Map<Status, Imported[]>();
  for (const result of results) groups.set(result.status, [...(groups.get(result.status) ?? []), result]);
  return groups;
}
