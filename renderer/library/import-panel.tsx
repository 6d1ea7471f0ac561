import { Button, Progress } from 'antd';
import { useStore } from 'zustand';
import type { ImportStatus } from '../../shared/contract/documents.ts';
import { counted, importTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';
import { Meta } from '../ui/parts.tsx';
import { ImportResults } from './import-results.tsx';
import type { Batch, RunningImport } from './import-store.ts';
import { useLibrary } from './library-context.tsx';

/** What is being read and what came of it. Beside the list, which stays usable. */
export function ImportPanel() {
  const { imports } = useLibrary();
  const work = useStore(imports.store, (state) => state.work);
  if (work.status === 'idle') return null;
  const running = work.status === 'running';
  const label = running ? importTexts.collapse : importTexts.close;
  return (
    <section className="import-panel" aria-label={importTexts.title}>
      <div className="toolbar import-head">
        <h2>{importTexts.title}</h2>
        <span className="quiet cut grow">{running ? sourceOf(work.batch) : ''}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={label}
          title={label}
          onClick={() => (running ? imports.open(false) : imports.close())}
        >
          <Icon name={running ? 'down' : 'close'} />
        </button>
      </div>
      {running ? <Running work={work} /> : <ImportResults work={work} />}
    </section>
  );
}

function sourceOf(batch: Batch): string {
  return batch === 'samples' ? importTexts.samples : importTexts.from(batch[0]?.name ?? '', batch.length);
}

function Running({ work }: { readonly work: RunningImport }) {
  const { imports } = useLibrary();
  const { done, total, read, since, isStopping } = work;
  const left = remainingSeconds(Date.now() - since, done, total);
  return (
    <>
      <div className="import-progress">
        <div className="import-line">
          <b>{total === 0 ? importTexts.starting : `${importTexts.reading} ${done} / ${total}`}</b>
          <span className="quiet grow">{left === null ? '' : importTexts.remaining(left)}</span>
          <Button size="small" disabled={isStopping} onClick={imports.stop}>
            {isStopping ? importTexts.stopping : importTexts.stop}
          </Button>
        </div>
        <Progress
          percent={total === 0 ? 0 : (done / total) * 100}
          showInfo={false}
          size="small"
          aria-label={importTexts.reading}
        />
        <span className="quiet" aria-live="polite">
          <Meta items={[...countsOf(read), importTexts.goOn]} />
        </span>
      </div>
      <ul className="scroll import-list" aria-label={importTexts.read}>
        {total > done && total > 0 && <li className="import-waiting">{importTexts.waiting(total - done)}</li>}
        {read.slice(0, 200).map(({ name, status }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may come twice, and the list only grows at the top
          <li key={`${read.length - index} ${name}`} className={`import-file import-${status}`}>
            <Icon name="document" />
            <span className="cut grow">{name}</span>
            <span className="import-status">{importTexts.status[status]}</span>
          </li>
        ))}
      </ul>
      <div className="panel-foot quiet">{importTexts.stopKeeps}</div>
    </>
  );
}

function countsOf(read: RunningImport['read']): readonly string[] {
  const statuses: readonly ImportStatus[] = ['added', 'newVersion', 'duplicate', 'failed'];
  return statuses.flatMap((status) => {
    const count = read.filter((each) => each.status === status).length;
    return count === 0 ? [] : [`${importTexts.status[status]} ${counted(count)}`];
  });
}

/** Told from five seconds on, when it is no longer a mere guess. */
function remainingSeconds(elapsedMs: number, done: number, total: number): number | null {
  if (elapsedMs < 5000 || done === 0) return null;
  return ((elapsedMs / done) * (total - done)) / 1000;
}
