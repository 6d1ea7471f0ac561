import type { Command } from './command.ts';
import { annotate, annotations } from './commands/annotate.ts';
import { demo } from './commands/demo.ts';
import { draft, drafts, templates } from './commands/draft.ts';
import { exportCommand } from './commands/export.ts';
import { documents, importCommand } from './commands/import.ts';
import { profileCommand } from './commands/profile.ts';
import { outline, show } from './commands/read.ts';
import { search } from './commands/search.ts';
import { serve } from './commands/serve.ts';
import { version } from './commands/version.ts';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  importCommand,
  documents,
  outline,
  show,
  search,
  annotate,
  annotations,
  version,
  templates,
  draft,
  drafts,
  exportCommand,
  profileCommand,
  serve,
  demo,
];
