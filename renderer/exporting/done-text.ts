import type { ExportResult } from '../../shared/contract/drafts.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { fontGroups } from './font-groups.ts';

/** What was written, and all that is to be known of it: nothing is normalised, replaced or left open in silence. */
export function doneText(file: string, { slots, normalised, missingFonts, departures }: ExportResult): string {
  const missing = missingFonts.map(({ font, substitute }) => ({ font, standIn: substitute }));
  const fonts = fontGroups(missing).map((group) => texts.doneFont(group.fonts.join('、'), group.standIn));
  return [
    texts.done(file),
    slots > 0 ? texts.doneSlots(slots) : '',
    normalised > 0 ? texts.doneNormalised(normalised) : '',
    fonts.length > 0 && /\.docx$/iu.test(file) ? texts.doneFonts(fonts) : '',
    departures.length > 0 ? texts.doneDepartures(departures.map(({ message }) => message)) : '',
  ].join('');
}
