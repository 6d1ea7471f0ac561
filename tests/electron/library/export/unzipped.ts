import JSZip from 'jszip';
import { writeDocx } from '../../../../electron/library/export/docx.ts';
import type { Block } from '../../../../shared/domain/block.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { gbt9704, type Profile } from '../../../../shared/domain/layout/profile.ts';
import { noon } from '../../../temporary.ts';

export function written(
  blocks: readonly Block[],
  profile: Profile = gbt9704,
  title = '2024年工作总结',
): Promise<Uint8Array> {
  return writeDocx(layOut({ title: null, blocks, labels: null }), profile, { title, now: noon() });
}

/** Reads one part of the package after the other, as text. */
export async function unzipped(bytes: Uint8Array): Promise<{ part: (name: string) => Promise<string>; zip: JSZip }> {
  const zip = await JSZip.loadAsync(bytes);
  return {
    zip,
    part: async (name) => {
      const file = zip.file(name);
      if (file === null) throw new Error(`The package has no ${name}`);
      return file.async('string');
    },
  };
}

export async function documentOf(blocks: readonly Block[], profile?: Profile): Promise<string> {
  return (await unzipped(await written(blocks, profile))).part('word/document.xml');
}

/** The paragraph that holds the words, from its first tag to its last. */
export function paragraphWith(xml: string, words: string): string {
  const found = xml.match(/<w:p>.*?<\/w:p>/gsu)?.find((each) => each.includes(words));
  if (found === undefined) throw new Error(`No paragraph with ${words}`);
  return found;
}
