import { assemble } from '../lines/assemble.ts';
import { headingStyleLevel } from '../lines/heading-style.ts';
import { symbolText } from '../lines/symbols.ts';
import { warningsOf } from '../lines/warnings.ts';
import type { Reader, Reading } from '../reading.ts';
import { characters, isBeside } from './destinations.ts';
import { decoded, symbolSet } from './encodings.ts';
import {
  type CharacterLook,
  charactersAfter,
  outlineLevel,
  paragraphAfter,
  plainCharacters,
  plainParagraph,
} from './looks.ts';
import { rtfStory } from './story.ts';
import { readTokens } from './tokens.ts';

/** What holds within a group and ends with it. */
type State = CharacterLook & {
  readonly kind: 'text' | 'beside' | 'fonts' | 'styles' | 'note' | 'number';
  /** How many characters stand for one that older readers do not know. */
  readonly substitutes: number;
  /** The star: a group that may be passed over by who does not know it. */
  readonly optional: boolean;
};

const first: State = { ...plainCharacters, kind: 'text', substitutes: 1, optional: false };

type Style = {
  readonly id: number;
  readonly name: string;
  readonly basedOn: number;
  readonly outlineLevel: number | null;
};

const noStyle: Style = { id: 0, name: '', basedOn: -1, outlineLevel: null };

/** More bytes in one piece are no text of this world. */
const mostPending = 30_000;

/** A document in Rich Text Format. Nothing embedded in it is opened; numbers stand in it as Word has written them. */
export const readRtf: Reader = async (bytes) => {
  const characterSets = new Map<number, number>();
  const styles = new Map<number, { name: string; outlineLevel: number | null }>();
  const notes = new Map<string, string>();
  let comments = 0;
  const seen = { changes: 0, hidden: 0, pictures: 0, objects: 0, textBoxes: 0 };
  const story = rtfStory(styles);
  const outer: State[] = [];
  let state = first;
  let look = plainParagraph;
  let codePage: number | null = null;
  let defaultFont = 0;
  let pending: number[] = [];
  let passOver = 0;
  let note = { key: '', text: '' };
  let number = '';
  let style = noStyle;

  function write(text: string): void {
    if (text === '' || state.kind === 'beside' || state.kind === 'fonts') return;
    if (state.kind === 'styles') style = { ...style, name: style.name + text };
    else if (state.deleted) return;
    else if (state.hidden) seen.hidden += text.length;
    else if (state.kind === 'note') note.text += text;
    else if (state.kind === 'number') number += text;
    else story.write(text, state.bold, state.sizePt);
  }

  /** Bytes wait until it is sure that no more of the same character come. */
  function flush(): void {
    if (pending.length === 0) return;
    const set = characterSets.get(state.font);
    const bytes = pending;
    pending = [];
    if (set === symbolSet) write(symbolText(String.fromCharCode(...bytes.map((byte) => 0xf000 + byte)), null));
    else write(decoded(bytes, set, codePage));
  }

  function keep(byte: number): void {
    pending.push(byte);
    const isBetween = byte < 0x80 && (pending.at(-2) ?? 0) < 0x80;
    if (pending.length >= (isBetween ? 4_096 : mostPending)) flush();
  }

  function enter(kind: State['kind']): void {
    state = { ...state, kind };
  }

  function destination(name: string): boolean {
    const isOptional = state.optional;
    state = { ...state, optional: false };
    if (state.kind === 'beside') {
      if (name === 'shptxt') seen.objects += 1;
      return false;
    }
    if (name === 'annotation') comments += 1;
    if (name === 'fonttbl') enter('fonts');
    else if (name === 'stylesheet') enter('styles');
    else if (name === 'listtext' || name === 'pntext') enter('number');
    else if (name === 'pict' || name === 'object') {
      seen[name === 'pict' ? 'pictures' : 'objects'] += 1;
      enter('beside');
    } else if (name === 'shppict') enter('text');
    else if (name === 'footnote') {
      note = { key: `footnote ${notes.size}`, text: '' };
      notes.set(note.key, '');
      story.note('footnote', String(notes.size - 1));
      enter('note');
    } else if (isBeside(name) || isOptional) enter('beside');
    else return false;
    return true;
  }

  function textWord(name: string, value: number | null): void {
    look = paragraphAfter(look, name, value);
    if (name === 'par' || name === 'sect') story.endParagraph(look);
    else if (name === 'cell') story.endCell(look);
    else if (name === 'row') story.endRow();
    else {
      story.rowWord(name, value);
      characterWord(name, value);
    }
  }

  function characterWord(name: string, value: number | null): void {
    if ((name === 'deleted' || name === 'revised') && value !== 0) seen.changes += 1;
    state = charactersAfter(state, name, value, defaultFont);
  }

  readTokens(bytes, {
    open() {
      flush();
      passOver = 0;
      outer.push(state);
    },
    close() {
      flush();
      passOver = 0;
      const inner = state;
      state = outer.pop() ?? first;
      if (inner.kind === 'styles' && state.kind === 'styles' && style.name !== '') {
        const name = style.name.replace(/;.*$/, '').trim();
        const based = styles.get(style.basedOn)?.outlineLevel ?? null;
        styles.set(style.id, { name, outlineLevel: style.outlineLevel ?? headingStyleLevel(name) ?? based });
        style = noStyle;
      }
      if (inner.kind === 'note' && state.kind !== 'note') notes.set(note.key, note.text.trim());
      if (inner.kind === 'number' && state.kind !== 'number') {
        // What parts the number from the text is the typesetter's.
        write(number.trim());
        number = '';
      }
    },
    sign(sign) {
      flush();
      if (sign === '*') state = { ...state, optional: true };
      else if (sign === '~') write('\u00a0');
      else if (sign === '_') write('-');
    },
    text(byte) {
      if (passOver > 0) passOver -= 1;
      else if (state.kind !== 'beside') keep(byte);
    },
    word(name, value) {
      if (name === 'u') {
        flush();
        if (value !== null) write(symbolText(String.fromCharCode(value & 0xffff), null));
        passOver = state.substitutes;
        return;
      }
      flush();
      if (destination(name)) return;
      if (name === 'uc') state = { ...state, substitutes: Math.max(0, Math.min(value ?? 1, 16)) };
      else if (name === 'ansicpg') codePage = value;
      else if (name === 'deff') {
        defaultFont = value ?? 0;
        state = { ...state, font: defaultFont };
      } else if (state.kind === 'fonts') {
        if (name === 'f') state = { ...state, font: value ?? 0 };
        else if (name === 'fcharset') characterSets.set(state.font, value ?? 0);
      } else if (state.kind === 'styles') {
        if (name === 's') style = { ...style, id: value ?? 0 };
        else if (name === 'sbasedon') style = { ...style, basedOn: value ?? 0 };
        else if (name === 'outlinelevel') style = { ...style, outlineLevel: outlineLevel(value) };
      } else if (characters.has(name)) write(characters.get(name) ?? '');
      else if (state.kind === 'note') {
        if (name === 'par') write(' ');
        characterWord(name, value);
      } else if (state.kind === 'text') textWord(name, value);
      else if (state.kind === 'number') characterWord(name, value);
    },
  });
  flush();
  const lines = story.end(look);
  const end = lines.findLastIndex(({ strip }) => strip.runs.length > 0) + 1;
  return {
    ...assemble(lines.slice(0, end), { comments: [], notes }),
    encoding: 'rtf',
    properties: [],
    warnings: [...warningsOf(seen), ...commentsWarning(comments)],
  };
};

function commentsWarning(count: number): Reading['warnings'] {
  const message = `原文有 ${count} 条批注没有读入：需要的话，请用 Word 或 WPS 打开，另存为 .docx 后再导入。`;
  return count === 0 ? [] : [{ rule: 'import/comments', line: 1, message }];
}
