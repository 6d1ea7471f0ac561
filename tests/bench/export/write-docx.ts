/** Writes the Word file of a laid-out draft, RUNS times, and says how long each took: IN.json OUT.docx [RUNS]. */
import { readFileSync, writeFileSync } from 'node:fs';
import { writeDocx } from '../../../electron/library/export/docx.ts';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import { gbt9704 } from '../../../shared/domain/layout/profile.ts';

async function write([input = '', output = '', runs = '1']: readonly string[]): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < Number(runs); run += 1) {
    const began = performance.now();
    const laidOut = JSON.parse(readFileSync(input, 'utf8')) as LaidOut; // written by the bench itself
    writeFileSync(output, await writeDocx(laidOut, gbt9704, { title: '工作总结', now: new Date(0) }));
    times.push(performance.now() - began);
  }
  console.log(JSON.stringify(times));
}

void write(process.argv.slice(2));
