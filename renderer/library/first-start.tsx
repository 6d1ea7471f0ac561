import { Button } from 'antd';
import { firstStartTexts, importTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import { useLibrary } from './library-context.tsx';

/** The empty library explains itself. */
export function FirstStart() {
  const { commands } = useWorkplace();
  const { imports } = useLibrary();
  return (
    <div className="first-start scroll">
      <div className="first-start-column">
        <div className="first-start-head">
          <Sheets />
          <div>
            <h2>{firstStartTexts.title}</h2>
            <p>
              {firstStartTexts.purpose}
              <br />
              {firstStartTexts.amount}
            </p>
          </div>
        </div>
        <div className="drop-field">
          <div className="drop-field-line">
            <Icon name="import" size={20} />
            <span>{firstStartTexts.drop}</span>
            <Button
              type="primary"
              size="large"
              autoFocus
              data-command="library.import"
              onClick={() => commands.run('library.import')}
            >
              {importTexts.files}
              <Kbd>Ctrl I</Kbd>
            </Button>
            <Button size="large" icon={<Icon name="folder" />} onClick={() => commands.run('library.importFolder')}>
              {importTexts.folder}
            </Button>
          </div>
          <p className="drop-field-hint">{firstStartTexts.formats}</p>
          <p className="drop-field-secret">
            <Icon name="shield" />
            {firstStartTexts.secret}
          </p>
        </div>
        <ul className="promises">
          {firstStartTexts.promises.map(({ icon, title, text }) => (
            <li key={title}>
              <Icon name={icon} size={20} />
              <b>{title}</b>
              <p>{text}</p>
            </li>
          ))}
        </ul>
        <p className="first-start-more">
          <button type="button" className="link" onClick={() => void imports.start('samples')}>
            {firstStartTexts.samples}
          </button>
          <span aria-hidden="true">|</span>
          <button type="button" className="link" onClick={() => commands.run('go.trash')}>
            {firstStartTexts.trash}
          </button>
        </p>
      </div>
    </div>
  );
}

/** The one illustration of the program: two sheets of paper. */
function Sheets() {
  return (
    <svg className="sheets" viewBox="0 0 92 104" aria-hidden="true">
      <rect className="sheet-back" x="20" y="4" width="64" height="86" rx="3" />
      <rect className="sheet-front" x="10" y="12" width="64" height="86" rx="3" />
      <path className="sheet-title" d="M22 28h40" />
      <path className="sheet-lines" d="M22 42h40M22 52h40M22 62h40M22 72h26" />
      <path className="sheet-slot" d="M22 84h14" />
    </svg>
  );
}
