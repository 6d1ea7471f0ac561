// First of all styles: what the parts bring comes after it and wins.
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import type { Workbench } from '../shared/contract/workbench.ts';
import { App } from './app.tsx';
import { browserWorkbench } from './browser-workbench.ts';
import { createClient } from './client.ts';
import { createCommands } from './commands.ts';
import { createNewDraftQuestion } from './drafts/new-draft-question.ts';
import { createNavigation } from './navigation.ts';
import { createOfficeStore } from './office.ts';
import { createPreferences } from './preferences.ts';
import { createToasts } from './toasts.ts';
import { WorkplaceProvider } from './workplace.tsx';

declare global {
  interface Window {
    /** Given by the desktop's preload; in a browser the page makes its own. */
    readonly workbench?: Workbench<File>;
  }
}

const client = createClient(window.workbench ?? browserWorkbench());
const workplace = {
  client,
  navigation: createNavigation(sessionStorage),
  preferences: createPreferences(client),
  office: createOfficeStore(client),
  toasts: createToasts(),
  newDraft: createNewDraftQuestion(),
  commands: createCommands(),
};

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has a root');
// Settings decide the theme, so they come before the first paint; without them the defaults do.
void workplace.preferences
  .load()
  .catch(() => {})
  .then(() => {
    createRoot(root).render(
      <WorkplaceProvider value={workplace}>
        <App />
      </WorkplaceProvider>,
    );
  });
