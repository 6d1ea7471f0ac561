import type { Command } from '../commands.ts';
import { versionTexts } from '../texts/versions.ts';
import type { VersionsStore } from './versions-store.ts';

/** For the palette, where a screen has a document at hand. */
export function versionCommands(versions: VersionsStore, documentId: string | null): readonly Command[] {
  if (documentId === null) return [];
  return [{ id: 'here.version', label: `${versionTexts.setAs}…`, run: () => versions.ask(documentId) }];
}
