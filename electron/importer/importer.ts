import { dirname, join } from 'node:path';
import { parseText } from '../../shared/domain/structure/parse.ts';
import { serveFiles } from './service.ts';

// Where this program lies is known only here. The bundle has what it needs of pdf.js beside it.
const program = process.argv[1] ?? '';
const pdfJs = program.endsWith('.cjs')
  ? join(dirname(program), 'pdfjs')
  : join(dirname(program), '..', '..', 'node_modules', 'pdfjs-dist');

serveFiles(parseText, { cMaps: join(pdfJs, 'cmaps'), standardFonts: join(pdfJs, 'standard_fonts') });
